package dev.gatehouse.sandbox.rds;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** RDS's rules for the master user and its password. */
final class DbCredentials {

    private static final Pattern USER = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final int LONGEST_USER_OF_MYSQL = 16;
    private static final int LONGEST_USER = 63;
    private static final int SHORTEST_PASSWORD = 8;

    private DbCredentials() {}

    static String user(@Nullable String asked, DbEngine engine) {
        String user = RdsErrors.required(asked, "MasterUsername");
        int longest = engine == DbEngine.POSTGRES ? LONGEST_USER : LONGEST_USER_OF_MYSQL;
        if (!USER.matcher(user).matches() || user.length() > longest) {
            throw RdsErrors.invalid("The parameter MasterUsername is not a valid identifier. Identifiers must begin"
                    + " with a letter and contain only ASCII letters, digits, and underscores, and have at most "
                    + longest + " characters.");
        }
        if (engine.reserves(user)) {
            throw RdsErrors.invalid(
                    "MasterUsername " + user + " cannot be used as it is a reserved word used by the engine");
        }
        if (engine == DbEngine.POSTGRES && user.toLowerCase(Locale.ROOT).startsWith("pg_")) {
            throw RdsErrors.invalid("MasterUsername " + user + " cannot be used because role names starting with"
                    + " \"pg_\" are reserved by the PostgreSQL engine");
        }
        return user;
    }

    /** @param managed whether Secrets Manager keeps the password, so that nobody may give one */
    static void check(@Nullable String password, boolean managed, DbEngine engine) {
        if (managed) {
            if (password != null) {
                throw RdsErrors.combination(
                        "You can't specify MasterUserPassword when ManageMasterUserPassword is enabled.");
            }
            return;
        }
        check(RdsErrors.required(password, "MasterUserPassword"), engine);
    }

    private static void check(String password, DbEngine engine) {
        String invalid = "The parameter MasterUserPassword is not a valid password";
        if (password.length() < SHORTEST_PASSWORD) {
            throw RdsErrors.invalid(invalid + " because it is shorter than " + SHORTEST_PASSWORD + " characters.");
        }
        if (password.length() > engine.longestPassword()) {
            throw RdsErrors.invalid(
                    invalid + " because it is longer than " + engine.longestPassword() + " characters.");
        }
        if (password.chars().anyMatch(c -> c <= ' ' || c > '~' || "/@\"".indexOf(c) >= 0)) {
            throw RdsErrors.invalid(
                    invalid + ". Only printable ASCII characters besides '/', '@', '\"', ' ' may be used.");
        }
    }
}
