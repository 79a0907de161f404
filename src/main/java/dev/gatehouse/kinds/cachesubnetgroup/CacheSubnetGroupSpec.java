package dev.gatehouse.kinds.cachesubnetgroup;

import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.resource.Advanced;
import dev.gatehouse.resource.ForcesReplacement;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.StandsIn;
import dev.gatehouse.resource.StandsIn.Whose;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.resource.Unique;
import java.util.List;
import java.util.Locale;

/** Desired state of a cache subnet group. */
public record CacheSubnetGroupSpec(
        @ForcesReplacement @Unique(longest = 255) String groupName,
        @Advanced String description,
        @StandsIn(Whose.OF_ITS_GUESTS) List<Ref<SubnetSpec>> subnets,
        Tags tags)
        implements Spec {

    public CacheSubnetGroupSpec {
        groupName = groupName.strip().toLowerCase(Locale.ROOT);
        description = description.strip();
        subnets = subnets.stream().distinct().sorted().toList();
    }
}
