package vn.motcua.reporting;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Keeps requests from waiting long for a database that is away; the framework has no setting for it. */
@Singleton
final class DatabasePool implements PgPoolCreator {
    private static final int PATIENCE_SECONDS = 2;
    private static final int LONGEST_STATEMENT = 8_192;

    @Override
    public Pool create(Input input) {
        var connections = input.pgConnectOptionsList();
        connections.forEach(options -> options.setConnectTimeout(PATIENCE_SECONDS * 1000)
                // The default keeps no statement as long as the one of observations, which takes a while to plan.
                .setPreparedStatementCacheSqlLimit(LONGEST_STATEMENT));
        return PgBuilder.pool()
                .with(input.poolOptions()
                        .setConnectionTimeout(PATIENCE_SECONDS)
                        .setConnectionTimeoutUnit(TimeUnit.SECONDS))
                .connectingTo(List.<SqlConnectOptions>copyOf(connections))
                .using(input.vertx())
                .build();
    }
}
