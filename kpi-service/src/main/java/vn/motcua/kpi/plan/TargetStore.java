package vn.motcua.kpi.plan;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.ProblemException;
import vn.motcua.question.PlanCode;
import vn.motcua.question.QuestionProblem;

/** Keeps the targets of plans: changes are added, none is ever edited. */
@ApplicationScoped
class TargetStore {
    private final Pool pool;

    TargetStore(Pool pool) {
        this.pool = pool;
    }

    Uni<PlanDays> days(PlanCode plan) {
        return pool.preparedQuery(TargetSql.PLAN)
                .execute(Tuple.of(plan.value()))
                .map(rows -> days(plan, rows));
    }

    Uni<List<TargetChange>> holding(PlanCode plan, LocalDate day) {
        return pool.preparedQuery(TargetSql.HOLDING)
                .execute(Tuple.of(plan.value(), day))
                .map(TargetStore::changes);
    }

    Uni<List<TargetChange>> history(PlanCode plan) {
        return pool.preparedQuery(TargetSql.HISTORY)
                .execute(Tuple.of(plan.value()))
                .map(TargetStore::changes);
    }

    /** Makes the targets of the list the plan's, from a day on; returns that day. */
    Uni<LocalDate> replace(PlanCode plan, TargetList list, LocalDate today) {
        var wanted = TargetChecks.targets(list);
        return pool.withTransaction(transaction -> transaction
                .preparedQuery(TargetSql.LOCK_PLAN)
                .execute(Tuple.of(plan.value()))
                .chain(() -> transaction.preparedQuery(TargetSql.PLAN).execute(Tuple.of(plan.value())))
                .map(rows -> days(plan, rows).validFrom(list.validFrom(), today))
                .call(from -> checks(transaction, wanted)
                        .map(checks -> checks.checked(wanted))
                        .flatMap(targets -> change(transaction, plan, targets, list, from))));
    }

    private static Uni<TargetChecks> checks(SqlConnection transaction, List<TargetList.Wanted> wanted) {
        var named = wanted.stream()
                .map(TargetList.Wanted::unit)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toArray(String[]::new);
        return transaction
                .preparedQuery(TargetSql.REGISTERS)
                .execute(Tuple.tuple().addValue(named))
                .map(rows -> {
                    var row = rows.iterator().next();
                    var names = row.getArrayOfStrings("names");
                    var codes = row.getArrayOfStrings("codes");
                    var units = new HashMap<String, String>();
                    for (var i = 0; i < names.length; i++) {
                        units.put(names[i], codes[i]);
                    }
                    return new TargetChecks(List.of(row.getArrayOfStrings("indicators")), units);
                });
    }

    private static Uni<Void> change(
            SqlConnection transaction, PlanCode plan, Map<Scope, BigDecimal> targets, TargetList list, LocalDate from) {
        return transaction
                .preparedQuery(TargetSql.STANDING)
                .execute(Tuple.of(plan.value()))
                .map(rows -> Standing.changes(standing(rows), targets, from))
                .flatMap(changes -> changes.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : transaction
                                .preparedQuery(TargetSql.CHANGE)
                                .execute(tuple(plan, changes, list, from))
                                .replaceWithVoid());
    }

    private static Tuple tuple(
            PlanCode plan, Map<Scope, @Nullable BigDecimal> changes, TargetList list, LocalDate from) {
        var scopes = List.copyOf(changes.keySet());
        return Tuple.tuple()
                .addValue(plan.value())
                .addValue(from)
                .addValue(Objects.requireNonNull(list.by()).strip())
                .addValue(Objects.requireNonNull(list.reason()).strip())
                .addValue(scopes.stream().map(Scope::indicator).toArray(String[]::new))
                .addValue(scopes.stream().map(Scope::unit).toArray(String[]::new))
                .addValue(scopes.stream().map(Scope::level).toArray(String[]::new))
                .addValue(scopes.stream().map(changes::get).toArray(BigDecimal[]::new));
    }

    private static PlanDays days(PlanCode plan, RowSet<Row> rows) {
        for (var row : rows) {
            return new PlanDays(row.getLocalDate(0), row.getLocalDate(1), row.getBoolean(2));
        }
        throw new ProblemException(QuestionProblem.UNKNOWN_PLAN, plan.value(), "plan");
    }

    private static Map<Scope, Standing> standing(RowSet<Row> rows) {
        var standing = new HashMap<Scope, Standing>();
        rows.forEach(row -> standing.put(
                new Scope(row.getString(0), row.getString(1), row.getString(2)),
                new Standing(row.getBigDecimal(3), row.getLocalDate(4))));
        return standing;
    }

    private static List<TargetChange> changes(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new TargetChange(
                        row.getString("indicator"),
                        row.getString("unit"),
                        row.getString("level"),
                        row.getBigDecimal("percent"),
                        row.getLocalDate("valid_from"),
                        row.getOffsetDateTime("changed_at"),
                        row.getString("changed_by"),
                        row.getString("reason")))
                .toList();
    }
}
