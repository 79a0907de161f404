package dev.gatehouse.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;

/**
 * Panels tell each other names of things by PostgreSQL's LISTEN and NOTIFY, which needs no table and no polling. Whoever was
 * cut off cannot know what was said meanwhile, and takes everything for changed.
 */
final class PostgreSqlOthers implements Others, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PostgreSqlOthers.class);
    private static final String CHANNEL = "gatehouse";

    /** PostgreSQL takes less than 8,000 bytes. */
    private static final int ROOM = 7000;

    /** How long it may take to find out that nobody is at the other end any more. */
    private static final Duration SILENCE = Duration.ofSeconds(5);

    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    private final String self = UUID.randomUUID().toString();
    private final News news = new News();
    private final DataSource database;
    private final ApplicationEventPublisher events;
    private final CountDownLatch listening = new CountDownLatch(1);
    private volatile boolean running;
    private @Nullable Thread teller;
    private @Nullable Thread hearer;

    PostgreSqlOthers(DataSource database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    @Override
    public void tell(String what) {
        news.add(what);
    }

    @Override
    public void start() {
        running = true;
        hearer = Thread.ofPlatform().name("hear-others").daemon().start(this::hear);
        teller = Thread.ofPlatform().name("tell-others").daemon().start(this::tellAll);
        awaitListening();
    }

    /** Pages are served only when nothing of the others can be missed any more, or if that takes too long. */
    private void awaitListening() {
        try {
            if (!listening.await(SILENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("What other panels do is not heard yet");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellAll() {
        try {
            while (running) {
                tell(news.take(ROOM));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(List<String> some) throws InterruptedException {
        try (Connection connection = database.getConnection();
                PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
            notify.setString(1, CHANNEL);
            notify.setString(2, self + " " + String.join(" ", some));
            notify.execute();
        } catch (SQLException trouble) {
            LOG.warn("Other panels could not be told: {}", trouble.toString());
            news.add(News.MISSED);
            Thread.sleep(AFTER_TROUBLE);
        }
    }

    private void hear() {
        boolean again = false;
        while (running) {
            boolean heard = false;
            try (Connection connection = database.getConnection()) {
                heard = true;
                listen(connection, again);
            } catch (SQLException trouble) {
                LOG.warn("Other panels are not heard at the moment: {}", trouble.toString());
            }
            if (heard && running) {
                // Open pages look, and say what they find: most likely that the database cannot be reached.
                events.publishEvent(FromOthers.MISSED);
            }
            again = true;
            pause();
        }
    }

    private void listen(Connection connection, boolean again) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, (int) SILENCE.toMillis());
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            listening.countDown();
            if (again) {
                events.publishEvent(FromOthers.MISSED);
            }
            PGConnection postgres = connection.unwrap(PGConnection.class);
            while (running) {
                PGNotification[] heard = postgres.getNotifications((int) SILENCE.toMillis());
                if (heard == null || heard.length == 0) {
                    statement.execute("select 1");
                } else {
                    Arrays.stream(heard).map(PGNotification::getParameter).forEach(this::heard);
                }
            }
            statement.execute("unlisten " + CHANNEL);
        }
    }

    private void heard(String said) {
        List<String> words = List.of(said.split(" "));
        if (!words.getFirst().equals(self)) {
            List<String> what = words.subList(1, words.size());
            events.publishEvent(what.contains(News.MISSED) ? FromOthers.MISSED : new FromOthers(what));
        }
    }

    private void pause() {
        try {
            Thread.sleep(running ? AFTER_TROUBLE : Duration.ZERO);
        } catch (InterruptedException stopped) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        for (Thread thread : Arrays.asList(teller, hearer)) {
            if (thread != null) {
                thread.interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
