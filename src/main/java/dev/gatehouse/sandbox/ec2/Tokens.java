package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The client tokens of one create call. The same token with the same parameters is answered with what it made the first
 * time, even if that has been deleted since; with other parameters it is refused.
 */
final class Tokens<R extends Record> {

    private static final int LONGEST = 64;

    private final Cloud cloud;
    private final String noun;
    private final Class<R> row;
    private final String mismatch;

    Tokens(Cloud cloud, String noun, Class<R> row) {
        this(
                cloud,
                noun,
                row,
                "The request uses the same client token as a previous, but non-identical request. Do not reuse a client"
                        + " token with different requests, unless the requests are identical.");
    }

    private Tokens(Cloud cloud, String noun, Class<R> row, String mismatch) {
        this.cloud = cloud;
        this.noun = noun;
        this.row = row;
        this.mismatch = mismatch;
    }

    /** With words of its own for a token that comes with other parameters. */
    Tokens<R> refusing(String wording) {
        return new Tokens<>(cloud, noun, row, wording);
    }

    /** That a token was used, and what was asked for with it. */
    record UsedRow(String token, String parameters) {}

    /** The row that this token made before, if it was used before. */
    Optional<R> replay(@Nullable String token, String parameters) {
        if (token == null) {
            return Optional.empty();
        }
        if (token.length() > LONGEST || !token.chars().allMatch(c -> c < 128)) {
            throw AwsError.of(
                    "InvalidClientToken", "The client token must have at most " + LONGEST + " ASCII characters.");
        }
        Optional<UsedRow> used = used().get(token);
        if (used.isPresent() && !used.get().parameters().equals(parameters)) {
            throw AwsError.of("IdempotentParameterMismatch", mismatch);
        }
        return used.flatMap(one -> made().get(token));
    }

    void remember(@Nullable String token, String parameters, R result) {
        if (token != null) {
            used().put(token, new UsedRow(token, parameters));
            made().put(token, result);
        }
    }

    private Table<UsedRow> used() {
        return cloud.table(noun + "-tokens", UsedRow.class);
    }

    private Table<R> made() {
        return cloud.table(noun + "-by-token", row);
    }
}
