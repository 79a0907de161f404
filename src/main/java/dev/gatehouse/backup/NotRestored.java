package dev.gatehouse.backup;

/** Why a backup was not restored; the database is as empty as it was. Says what to do. */
public class NotRestored extends Exception {

    private static final long serialVersionUID = 1;

    NotRestored(String why) {
        super(why);
    }

    NotRestored(String why, Throwable cause) {
        super(why, cause);
    }
}
