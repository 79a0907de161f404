package dev.gatehouse.kinds.dbsubnetgroup;

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

/** Desired state of a DB subnet group. */
public record DbSubnetGroupSpec(
        @ForcesReplacement @Unique(longest = 255) String groupName,
        @Advanced String description,
        @StandsIn(Whose.OF_ITS_GUESTS) List<Ref<SubnetSpec>> subnets,
        Tags tags)
        implements Spec {

    public DbSubnetGroupSpec {
        groupName = groupName.strip().toLowerCase(Locale.ROOT);
        description = description.strip();
        subnets = subnets.stream().distinct().sorted().toList();
    }
}
