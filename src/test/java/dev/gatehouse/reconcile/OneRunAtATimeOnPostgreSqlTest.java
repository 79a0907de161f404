package dev.gatehouse.reconcile;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same on the other database: what locks, and when, is the database's own business. */
@DirtiesContext
class OneRunAtATimeOnPostgreSqlTest extends OneRunAtATimeTest {

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void aDatabaseServer() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void theServerGoes() throws IOException {
        postgres.close();
    }

    @DynamicPropertySource
    static void onTheServer(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "");
    }
}
