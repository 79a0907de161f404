package dev.gatehouse.team;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.support.SettableClock;
import dev.gatehouse.support.TestTallies;
import dev.gatehouse.team.Tallies.Tally;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On both databases: what several panels count is counted once each. */
class TalliesTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private static EmbeddedPostgres postgres;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T03:00:00Z"));

    @BeforeAll
    static void aServer() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void theServerGoes() throws IOException {
        postgres.close();
    }

    static Stream<DataSource> databases() {
        JdbcClient.create(postgres.getPostgresDatabase())
                .sql("drop table if exists tally")
                .update();
        return Stream.of(TestTallies.h2(), postgres.getPostgresDatabase());
    }

    private static void count(Tallies tallies) {
        tallies.count("kim", HOUR, before -> before.map(Tally::amount).orElse(0L) + 1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void loseNothingWhenManyCountAtOnce(DataSource database) {
        Tallies tallies = TestTallies.on(database, clock);
        List<CompletableFuture<Void>> counting = IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.runAsync(() -> count(tallies)))
                .toList();
        counting.forEach(CompletableFuture::join);

        assertThat(tallies.of("kim")).contains(new Tally(40, clock.instant()));
        assertThat(tallies.of("lee")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void keepNothingThatIsTooOldAndNoNames(DataSource database) {
        Tallies tallies = TestTallies.on(database, clock);
        count(tallies);
        clock.advance(HOUR.plusSeconds(1));
        tallies.count("lee", HOUR, before -> 1L);

        assertThat(JdbcClient.create(database)
                        .sql("select about from tally")
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(about -> assertThat(about).hasSize(64));
        tallies.forget(List.of("lee"));
        assertThat(tallies.of("lee")).isEmpty();
    }
}
