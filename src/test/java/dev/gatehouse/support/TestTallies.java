package dev.gatehouse.support;

import dev.gatehouse.team.Tallies;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Tallies in a database that has nothing else. */
public final class TestTallies {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestTallies() {}

    public static DataSource h2() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:tallies-" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
        return database;
    }

    /** Makes their table. */
    public static Tallies on(DataSource database, Clock clock) {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V20__tallies.sql")).execute(database);
        return new Tallies(JdbcClient.create(database), new JdbcTransactionManager(database), clock);
    }
}
