package vn.motcua.kpi;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps requests from waiting long for a database that is away; the framework has no setting for it. */
@Singleton
public final class DatabasePool implements PgPoolCreator {
    private static final int PATIENCE_SECONDS = 2;
    private static final int LONGEST_STATEMENT = 8_192;

    private volatile @Nullable Input configured;

    @Override
    public Pool create(Input input) {
        configured = input;
        return build(input, input.poolOptions(), "kpi");
    }

    /**
     * A pool of its own, for whom creates it to close.
     *
     * @param searchPath the schemas in which unqualified names are looked up, the first one first
     * @param size how many connections it holds at most
     */
    public io.vertx.mutiny.sqlclient.Pool finding(String searchPath, int size) {
        var input = Objects.requireNonNull(configured, "the framework creates its pool at the start");
        var options = new PoolOptions(input.poolOptions()).setMaxSize(size);
        return io.vertx.mutiny.sqlclient.Pool.newInstance(build(input, options, searchPath));
    }

    private static Pool build(Input input, PoolOptions options, String searchPath) {
        var connections = input.pgConnectOptionsList().stream()
                .<SqlConnectOptions>map(connection -> new PgConnectOptions(connection)
                        .setConnectTimeout(PATIENCE_SECONDS * 1000)
                        // The default keeps no statement as long as those of the fold and of rates, which take a while
                        // to plan.
                        .setPreparedStatementCacheSqlLimit(LONGEST_STATEMENT)
                        // Statements name no schema, so that a rebuild can run the same ones beside the live tables.
                        .addProperty("search_path", searchPath))
                .toList();
        return PgBuilder.pool()
                .with(options.setConnectionTimeout(PATIENCE_SECONDS).setConnectionTimeoutUnit(TimeUnit.SECONDS))
                .connectingTo(connections)
                .using(input.vertx())
                .build();
    }
}
