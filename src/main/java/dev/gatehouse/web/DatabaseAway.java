package dev.gatehouse.web;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether something went wrong because the database cannot be reached: nobody's fault here, and it may be over soon. */
public final class DatabaseAway {

    /** Of connections that fail, and of those that the server ends: SQLSTATE's class 08, and PostgreSQL's own. */
    private static final String GONE = "08...|57P0[123]|25P0[34]";

    private DatabaseAway() {}

    public static boolean isBehind(@Nullable Throwable thrown) {
        return Stream.iterate(thrown, some -> some != null, Throwable::getCause)
                .limit(50)
                .anyMatch(DatabaseAway::tells);
    }

    private static boolean tells(Throwable cause) {
        return cause instanceof SQLTransientConnectionException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLRecoverableException
                || cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && sql.getSQLState().matches(GONE);
    }
}
