package dev.gatehouse.team;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is counted to slow somebody down, in the database, so that it counts at every panel. What it is about is kept as a
 * hash; what is too old to count is removed by the way.
 */
@Component
public class Tallies {

    /** What was counted, and when last. */
    public record Tally(long amount, Instant at) {}

    private final JdbcClient database;
    private final TransactionTemplate apart;
    private final Clock clock;

    public Tallies(JdbcClient database, PlatformTransactionManager transactions, Clock clock) {
        this.database = database;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    public Optional<Tally> of(String about) {
        return find("select amount, counted_at from tally where about = :about", about);
    }

    /**
     * Counts, now and whatever becomes of the caller's transaction: nobody else counts the same meanwhile.
     *
     * @param counted the new amount, from what was counted before
     * @param lasts for how long it counts
     */
    public void count(String about, Duration lasts, Function<Optional<Tally>, Long> counted) {
        try {
            if (of(about).isEmpty()) {
                forgetOld();
            }
            countOnce(about, lasts, counted);
        } catch (DuplicateKeyException another) {
            // It was nobody's before, and somebody else was first.
            countOnce(about, lasts, counted);
        }
    }

    private void countOnce(String about, Duration lasts, Function<Optional<Tally>, Long> counted) {
        apart.executeWithoutResult(begun -> {
            Instant now = clock.instant();
            Optional<Tally> before =
                    find("select amount, counted_at from tally where about = :about for update", about);
            database.sql(
                            before.isPresent()
                                    ? "update tally set amount = :amount, counted_at = :now, forget_at = :end"
                                            + " where about = :about"
                                    : "insert into tally (about, amount, counted_at, forget_at)"
                                            + " values (:about, :amount, :now, :end)")
                    .param("about", hash(about))
                    .param("amount", counted.apply(before))
                    .param("now", now.toEpochMilli())
                    .param("end", now.plus(lasts).toEpochMilli())
                    .update();
        });
    }

    private void forgetOld() {
        database.sql("delete from tally where forget_at < :now")
                .param("now", clock.millis())
                .update();
    }

    public void forget(List<String> abouts) {
        apart.executeWithoutResult(begun -> abouts.stream()
                .sorted()
                .forEach(about -> database.sql("delete from tally where about = :about")
                        .param("about", hash(about))
                        .update()));
    }

    private Optional<Tally> find(String query, String about) {
        return database.sql(query)
                .param("about", hash(about))
                .query((row, number) -> new Tally(row.getLong(1), Instant.ofEpochMilli(row.getLong(2))))
                .optional();
    }

    private static String hash(String about) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(about.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
