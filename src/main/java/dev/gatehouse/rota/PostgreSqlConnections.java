package dev.gatehouse.rota;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Limits for connections to PostgreSQL. A panel that is stopped or cut off in the middle of a transaction would keep what it
 * locked, and with it whoever takes over, waiting for ever: the server ends a transaction in which nothing is said for
 * shorter than a lease lasts. No transaction of ours waits for anything. What the address says itself counts more. And
 * people are told soon that it cannot be reached.
 */
final class PostgreSqlConnections implements BeanPostProcessor {

    /** How long the pool waits for a connection where nobody says otherwise. */
    private static final Duration UNLESS_SAID = Duration.ofSeconds(30);

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource database
                && database.getJdbcUrl() != null
                && database.getJdbcUrl().startsWith("jdbc:postgresql:")) {
            if (database.getConnectionTimeout() == UNLESS_SAID.toMillis()) {
                database.setConnectionTimeout(PATIENCE.toMillis());
                database.setValidationTimeout(PATIENCE.toMillis() / 2);
            }
            database.addDataSourceProperty("options", "-c idle_in_transaction_session_timeout=3000");
            database.addDataSourceProperty("connectTimeout", "5");
            database.addDataSourceProperty("socketTimeout", "30");
            database.addDataSourceProperty("tcpKeepAlive", "true");
        }
        return bean;
    }
}
