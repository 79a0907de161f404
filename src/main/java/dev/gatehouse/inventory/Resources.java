package dev.gatehouse.inventory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface Resources extends JpaRepository<ResourceRow, UUID> {

    List<ResourceRow> findByStackId(UUID stackId);

    boolean existsByStackId(UUID stackId);

    /** Specs are written in one way only, so equal texts are equal specs. */
    @Query("select r from ResourceRow r where r.stackId = :stack and r.wish = dev.gatehouse.inventory.Wish.WANTED "
            + "and r.externalId is not null and r.applied is not null "
            + "and (r.presence = dev.gatehouse.inventory.ResourceRow.Presence.ABSENT or r.observed <> r.applied)")
    List<ResourceRow> findDeviating(UUID stack);

    /** The AWS ids of all our resources of a kind in an account and Region, whatever stack they belong to. */
    @Query("select r.externalId from ResourceRow r, StackRow s where r.stackId = s.id and s.account = :account "
            + "and s.region = :region and r.kind = :kind and r.externalId is not null")
    Set<String> findExternalIds(String account, String region, String kind);

    /** Not as entities: none of them is to be written, and each write would go through all of them. */
    @Query("select new dev.gatehouse.inventory.Known(r.id, r.kind, r.presence, r.observed, r.observedVersion, "
            + "r.attributes, r.readiness, r.readinessWhy) from ResourceRow r where r.id in :ids")
    List<Known> findKnown(Collection<UUID> ids);

    @Query("select r.stackId as stackId, min(r.observedAt) as oldest, "
            + "sum(case when r.observedAt is null then 1 else 0 end) as never "
            + "from ResourceRow r where r.externalId is not null group by r.stackId")
    List<LastLook> findLastLooks();

    @Query("select r from ResourceRow r, StackRow s where r.stackId = s.id and s.account = :account "
            + "and s.region = :region and r.kind = :kind")
    List<ResourceRow> findOfKind(String account, String region, String kind);

    @Query("select r.stackId as stackId, r.id as id, r.version + r.sightings as version from ResourceRow r "
            + "where r.stackId in :stacks")
    List<Versioned> findVersions(Collection<UUID> stacks);

    /**
     * AWS still says the same of them. Like all that was seen it is written past the version, as a look is no edit; and
     * never over what was seen later.
     */
    @Modifying
    @Query("update ResourceRow r set r.observedAt = :at where r.id in :ids "
            + "and (r.observedAt is null or r.observedAt <= :at)")
    void seenAgain(Collection<UUID> ids, Instant at);

    /** AWS no longer has it. */
    default void seenAbsent(UUID id, Instant at) {
        seenAs(id, ResourceRow.Presence.ABSENT, at);
    }

    @Modifying
    @Query("update ResourceRow r set r.presence = :presence, r.observedAt = :at, r.sightings = r.sightings + 1 "
            + "where r.id = :id and (r.observedAt is null or r.observedAt <= :at)")
    void seenAs(UUID id, ResourceRow.Presence presence, Instant at);

    /** AWS has it, as given; unless it has another AWS id by now. */
    default void seenPresent(UUID id, Sighting now, Instant at) {
        seenAs(
                id,
                now.externalId(),
                ResourceRow.Presence.PRESENT,
                now.observed(),
                now.version(),
                now.attributes(),
                now.readiness(),
                now.why(),
                at);
    }

    @Modifying
    @Query("update ResourceRow r set r.presence = :presence, r.observed = :observed, r.observedVersion = :version, "
            + "r.attributes = :attributes, r.readiness = :readiness, r.readinessWhy = :why, r.observedAt = :at, "
            + "r.sightings = r.sightings + 1 where r.id = :id and r.externalId = :externalId "
            + "and (r.observedAt is null or r.observedAt <= :at)")
    void seenAs(
            UUID id,
            String externalId,
            ResourceRow.Presence presence,
            String observed,
            int version,
            String attributes,
            ResourceRow.State readiness,
            @Nullable String why,
            Instant at);

    /** When what a stack has in AWS was last seen, and how much of it never was. */
    interface LastLook {
        UUID getStackId();

        @Nullable
        Instant getOldest();

        long getNever();
    }

    /** A resource and how often it was written or seen to be different. */
    interface Versioned {
        UUID getStackId();

        UUID getId();

        long getVersion();
    }

    /** What other stacks of an account and Region have of these kinds, unless it is leaving. */
    @Query("select r.id as id, r.name as name, r.kind as kind, r.spec as spec, r.specVersion as specVersion "
            + "from ResourceRow r, StackRow s where r.stackId = s.id and s.account = :account and s.region = :region "
            + "and s.id <> :self and r.kind in :kinds and r.wish <> dev.gatehouse.inventory.Wish.LEAVING "
            + "order by r.name, r.id")
    List<Elsewhere> findElsewhere(String account, String region, UUID self, Collection<String> kinds);

    /** A resource of another stack, as it is wanted. */
    interface Elsewhere {
        UUID getId();

        String getName();

        String getKind();

        String getSpec();

        int getSpecVersion();
    }

    /** The stacks of these resources, always in the same order. */
    @Query("select distinct row.stackId from ResourceRow row where row.id in :ids order by row.stackId")
    List<UUID> findStacks(Collection<UUID> ids);
}
