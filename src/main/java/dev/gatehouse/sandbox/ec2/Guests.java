package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the guests of instances do, which the sandbox cannot know because it runs none: each is taken to answer every
 * request with status 200 as soon as its instance runs, until a control says otherwise.
 */
public final class Guests {

    private final Cloud cloud;

    public Guests(Cloud anyService) {
        this.cloud = anyService.of("ec2");
    }

    /**
     * How a guest behaves.
     *
     * @param answer the HTTP status that it answers, or null if it answers nothing
     * @param impaired whether the instance fails its status check
     */
    public record Behaviour(@Nullable Integer answer, boolean impaired) {

        static final Behaviour SOUND = new Behaviour(200, false);
    }

    /** What was said of one instance, and what was so before. */
    record GuestRow(String instanceId, @Nullable Integer answer, boolean impaired, Instant since) {}

    /** @throws IllegalArgumentException if there is no such instance */
    public void behave(String instanceId, Behaviour behaviour) {
        if (new Tables(cloud).instances().get(instanceId).isEmpty()) {
            throw new IllegalArgumentException("There is no instance " + instanceId);
        }
        rows().put(instanceId, new GuestRow(instanceId, behaviour.answer(), behaviour.impaired(), cloud.now()));
    }

    public Behaviour of(String instanceId) {
        return rows().get(instanceId)
                .map(row -> new Behaviour(row.answer(), row.impaired()))
                .orElse(Behaviour.SOUND);
    }

    /** Since when it behaves as it does, unless it always has. */
    public Optional<Instant> since(String instanceId) {
        return rows().get(instanceId).map(GuestRow::since);
    }

    private Table<GuestRow> rows() {
        return cloud.table("guests", GuestRow.class);
    }
}
