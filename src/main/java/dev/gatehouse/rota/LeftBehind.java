package dev.gatehouse.rota;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a panel before this one had in hand, where nobody else can have it: an embedded database has one process. */
final class LeftBehind {

    private static final Logger LOG = LoggerFactory.getLogger(LeftBehind.class);

    private final DataSource database;

    LeftBehind(DataSource database) {
        this.database = database;
    }

    /** Makes it due at once instead of when its lease has run out. */
    void release() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
                int released = statement.executeUpdate("update scheduled_tasks set picked = false, picked_by = null,"
                        + " last_heartbeat = null, version = version + 1 where picked = true");
                LOG.debug("{} left behind", released);
            }
        } catch (SQLException trouble) {
            throw new IllegalStateException("the rota cannot be read", trouble);
        }
    }
}
