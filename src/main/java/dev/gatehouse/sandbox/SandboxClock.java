package dev.gatehouse.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The sandbox's time: ahead of the source beneath and faster than it, as it was told to be. Never goes back. */
public final class SandboxClock implements InstantSource {

    private final InstantSource source;
    private final Consumer<Course> onChange;
    private volatile Course course;

    SandboxClock(InstantSource source, Course course, Consumer<Course> onChange) {
        this.source = source;
        this.course = course;
        this.onChange = onChange;
    }

    @Override
    public Instant instant() {
        return course.at(source.instant());
    }

    /** @throws IllegalArgumentException if {@code by} is negative: AWS's clock does not go back either */
    public void advance(Duration by) {
        change(now -> now.advanced(by));
    }

    /** @throws IllegalArgumentException if that time has passed */
    public void set(Instant to) {
        advance(Duration.between(instant(), to));
    }

    /** How many seconds go by in one of the source. */
    public int speed() {
        return course.speed();
    }

    /** @throws IllegalArgumentException if it is not from 1 to 3,600 */
    public void speed(int wanted) {
        Instant now = source.instant();
        change(was -> was.atSpeed(wanted, now));
    }

    Course course() {
        return course;
    }

    private void change(UnaryOperator<Course> step) {
        Course next;
        synchronized (this) {
            next = step.apply(course);
            course = next;
        }
        onChange.accept(next);
    }
}
