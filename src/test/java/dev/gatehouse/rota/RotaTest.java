package dev.gatehouse.rota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.rota.Charge.Parting;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who of two panels gets what, on the database that panels share. */
@Timeout(30)
class RotaTest {

    private static final RotaSettings QUICK =
            new RotaSettings(true, Duration.ofMillis(50), Duration.ofMillis(250), 8, Duration.ofSeconds(2));

    private static EmbeddedPostgres server;

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final UUID piece = UUID.randomUUID();
    private final List<Rota> rotas = new ArrayList<>();

    @BeforeAll
    static void aDatabase() throws IOException {
        server = EmbeddedPostgres.start();
        Flyway.configure().dataSource(server.getPostgresDatabase()).load().migrate();
    }

    @AfterAll
    static void noDatabase() throws IOException {
        server.close();
    }

    @BeforeEach
    void anEmptyRota() throws SQLException {
        run(server.getPostgresDatabase(), "delete from scheduled_tasks");
    }

    @AfterEach
    void nobodyIsLeftToTakeAnything() {
        rotas.stream().filter(Rota::isRunning).forEach(Rota::stop);
    }

    @Test
    void whatOnePanelPutsDownAnotherTakesUp() throws InterruptedException {
        Pieces ones = new Pieces("one");
        Rota one = rota(server.getPostgresDatabase(), ones);
        one.start();
        assertThat(next()).isEqualTo("one takes");
        Rota two = rota(server.getPostgresDatabase(), new Pieces("two"));
        two.start();

        one.stop();

        assertThat(next()).isEqualTo("two takes");
        two.stop();
    }

    @Test
    void whatIsOverIsOffTheRota() throws InterruptedException {
        Pieces ones = new Pieces("one");
        Rota one = rota(server.getPostgresDatabase(), ones);
        one.start();
        assertThat(next()).isEqualTo("one takes");

        ones.open = List.of();
        ones.part(Parting.OVER);
        one.stop();
        Rota two = rota(server.getPostgresDatabase(), new Pieces("two", List.of()));
        two.start();
        two.stop();

        assertThat(told).isEmpty();
    }

    @Test
    void whatASilentPanelHadIsAnothers() throws Exception {
        Pieces ones = new Pieces("one", List.of());
        Rota one = rota(server.getPostgresDatabase(), ones);
        one.start();

        run(server.getPostgresDatabase(), left("now() - interval '10 seconds'"));

        assertThat(next()).isEqualTo("one takes");
        one.stop();
    }

    @Test
    void aPanelHearsThatItsLeaseHasRunOut() throws Exception {
        Rota one = rota(server.getPostgresDatabase(), new Pieces("one"));
        one.start();
        assertThat(next()).isEqualTo("one takes");

        run(
                server.getPostgresDatabase(),
                "update scheduled_tasks set version = version + 7, last_heartbeat = now() + interval '1 hour'"
                        + " where task_name = 'piece'");

        assertThat(next()).isEqualTo("one lost");
        one.stop();
    }

    @Test
    void anEmbeddedDatabaseHasOnePanelSoThatWhatWasLeftBehindIsTakenAtOnce() throws Exception {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:rota;DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(h2).load().migrate();
        run(h2, left("dateadd(hour, 1, now())"));
        Rota one = rota(h2, new Pieces("one", List.of()));

        one.start();

        assertThat(next()).isEqualTo("one takes");
        one.stop();
    }

    @Test
    void aChoreIsDoneByOnePanelAtATime() throws InterruptedException {
        AtomicInteger busy = new AtomicInteger();
        rota(server.getPostgresDatabase(), new Sweeping("one", busy));
        rota(server.getPostgresDatabase(), new Sweeping("two", busy));
        rotas.forEach(Rota::start);

        for (int times = 0; times < 20; times++) {
            assertThat(next()).isEqualTo("alone");
        }
    }

    private String next() throws InterruptedException {
        return told.poll(20, TimeUnit.SECONDS);
    }

    private String left(String heartbeat) {
        return "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat,"
                + " version) values ('piece', '" + piece + "', now(), true, 'panel 1 of another', " + heartbeat
                + ", 1)";
    }

    private static void run(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Rota rota(DataSource database, Charge charge) {
        return rota(database, List.of(charge), List.of());
    }

    private Rota rota(DataSource database, Chore chore) {
        return rota(database, List.of(), List.of(chore));
    }

    private Rota rota(DataSource database, List<Charge> charges, List<Chore> chores) {
        Rota rota = new Rota(database, charges, chores, new LeftBehind(database), QUICK, Clock.systemUTC());
        rotas.add(rota);
        return rota;
    }

    private final class Pieces implements Charge {

        private final String panel;
        private final Map<UUID, CompletableFuture<Parting>> held = new ConcurrentHashMap<>();
        private volatile List<UUID> open;

        Pieces(String panel) {
            this(panel, List.of(piece));
        }

        Pieces(String panel, List<UUID> open) {
            this.panel = panel;
            this.open = open;
        }

        @Override
        public String name() {
            return "piece";
        }

        @Override
        public List<UUID> open() {
            return open;
        }

        @Override
        public CompletableFuture<Parting> take(UUID taken, BooleanSupplier lease) {
            CompletableFuture<Parting> parting = new CompletableFuture<>();
            held.put(taken, parting);
            told.add(panel + " takes");
            return parting;
        }

        @Override
        public void lost(UUID lost) {
            told.add(panel + " lost");
            part(Parting.LOST);
        }

        @Override
        public void putDown() {
            part(Parting.PUT_DOWN);
        }

        void part(Parting how) {
            held.values().forEach(parting -> parting.complete(how));
        }
    }

    /** Says so if anybody else is at it meanwhile. */
    private final class Sweeping implements Chore {

        private final String panel;
        private final AtomicInteger busy;

        Sweeping(String panel, AtomicInteger busy) {
            this.panel = panel;
            this.busy = busy;
        }

        @Override
        public String name() {
            return "sweeping";
        }

        @Override
        public Duration every() {
            return Duration.ofMillis(1);
        }

        @Override
        public void perform() {
            boolean alone = busy.incrementAndGet() == 1;
            Thread.yield();
            busy.decrementAndGet();
            told.add(alone ? "alone" : panel + " is not alone");
        }
    }
}
