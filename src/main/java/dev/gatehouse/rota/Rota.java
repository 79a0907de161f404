package dev.gatehouse.rota;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Shares work among the panels of one database by db-scheduler: whoever takes a piece shows by heartbeats that it lives, and
 * loses the piece to another when it does not. Begins after, and stops before, everything that does the work.
 */
public final class Rota implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rota.class);

    /** More than there ever are; each waits on a virtual thread. */
    private static final int MOST_AT_ONCE = 1000;

    private final Scheduler scheduler;
    private final List<Charge> charges;
    private final LeftBehind leftBehind;
    private final Clock clock;
    private volatile boolean running;

    Rota(
            DataSource database,
            List<Charge> charges,
            List<Chore> chores,
            LeftBehind leftBehind,
            RotaSettings settings,
            Clock clock) {
        this.charges = charges;
        this.leftBehind = leftBehind;
        this.clock = clock;
        List<Task<?>> lasting = new ArrayList<>();
        charges.forEach(charge -> lasting.add(Duty.of(charge)));
        List<RecurringTask<?>> recurring = new ArrayList<>();
        chores.forEach(chore -> recurring.add(Duty.of(chore)));
        recurring.add(Duty.of(new WhatIsOpen(this)));
        scheduler = Scheduler.create(database, lasting)
                .startTasks(recurring)
                .clock(clock::instant)
                .schedulerName(new SchedulerName.Fixed(thisPanel()))
                .threads(MOST_AT_ONCE)
                .executorService(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("rota-", 0).factory()))
                .pollingInterval(settings.poll())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(settings.missed())
                .shutdownMaxWait(settings.grace())
                .addSchedulerListener(new Losses(charges))
                .enableImmediateExecution()
                .build();
    }

    /** What operators read in the table: which process has a piece. */
    private static String thisPanel() {
        return "panel " + ProcessHandle.current().pid() + " " + UUID.randomUUID();
    }

    /** A piece of work has come to be. To be called when it can be read: after the commit. */
    public void offer(Charge charge, UUID piece) {
        try {
            scheduler.scheduleIfNotExists(new TaskInstance<>(charge.name(), piece.toString()), clock.instant());
        } catch (RuntimeException trouble) {
            LOG.warn("{} {} is not on the rota yet; it is offered again", charge.name(), piece, trouble);
        }
    }

    /** Offers every piece there is: what was on the rota stays as it is. */
    void offerWhatIsOpen() {
        charges.forEach(charge -> charge.open().forEach(piece -> offer(charge, piece)));
    }

    @Override
    public void start() {
        leftBehind.release();
        offerWhatIsOpen();
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        charges.forEach(Charge::putDown);
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
