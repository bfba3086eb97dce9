package vn.motcua.kpi;

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

    @Override
    public Pool create(Input input) {
        var connections = input.pgConnectOptionsList();
        connections.forEach(options -> {
            options.setConnectTimeout(PATIENCE_SECONDS * 1000);
            // Statements name no schema, so that a rebuild can run the same ones beside the live tables.
            options.addProperty("search_path", "kpi");
        });
        return PgBuilder.pool()
                .with(input.poolOptions()
                        .setConnectionTimeout(PATIENCE_SECONDS)
                        .setConnectionTimeoutUnit(TimeUnit.SECONDS))
                .connectingTo(List.<SqlConnectOptions>copyOf(connections))
                .using(input.vertx())
                .build();
    }
}
