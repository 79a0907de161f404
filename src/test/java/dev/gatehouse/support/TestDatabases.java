package dev.gatehouse.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Which database a test's panel gets: H2 in memory, or where the class or {@code -Dgatehouse.test.database=postgresql} says
 * so a database of its own on a PostgreSQL that all tests of a process share.
 */
final class TestDatabases implements ContextCustomizerFactory {

    private static final String ALL = "gatehouse.test.database";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> test, List<ContextConfigurationAttributes> attributes) {
        boolean wanted = "postgresql".equals(System.getProperty(ALL))
                || AnnotatedElementUtils.hasAnnotation(test, OnPostgreSql.class);
        return wanted && AnnotatedElementUtils.hasAnnotation(test, PanelTest.class) ? new NewDatabase() : null;
    }

    /** Equal to any other: tests that differ in nothing else share a panel. */
    private record NewDatabase() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext panel, MergedContextConfiguration test) {
            String name = "panel_" + NUMBER.incrementAndGet();
            TestPropertyValues.of(
                            "spring.datasource.url=" + made(name),
                            "spring.datasource.username=postgres",
                            "spring.datasource.password=postgres")
                    .applyTo(panel);
        }
    }

    private static synchronized String made(String name) {
        try {
            EmbeddedPostgres running = server == null ? EmbeddedPostgres.start() : server;
            server = running;
            try (Connection connection = running.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return running.getJdbcUrl("postgres", name);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        } catch (SQLException trouble) {
            throw new IllegalStateException(trouble);
        }
    }
}
