package dev.gatehouse.inventory;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Resources extends JpaRepository<ResourceRow, UUID> {

    List<ResourceRow> findByStackId(UUID stackId);

    boolean existsByStackId(UUID stackId);

    /** The AWS ids of all our resources in an account and Region, whatever stack they belong to. */
    @Query("select r from ResourceRow r, StackRow s where r.stackId = s.id and s.account = :account "
            + "and s.region = :region and r.externalId is not null")
    List<ResourceRow> findExisting(String account, String region);

    @Query(
            "select r.stackId as stackId, r.id as id, r.version as version from ResourceRow r where r.stackId in :stacks")
    List<Versioned> findVersions(Collection<UUID> stacks);

    /** A resource and how often it was written. */
    interface Versioned {
        UUID getStackId();

        UUID getId();

        long getVersion();
    }

    /** The stacks of these resources, always in the same order. */
    @Query("select distinct row.stackId from ResourceRow row where row.id in :ids order by row.stackId")
    List<UUID> findStacks(Collection<UUID> ids);
}
