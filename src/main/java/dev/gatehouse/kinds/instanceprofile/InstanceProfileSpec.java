package dev.gatehouse.kinds.instanceprofile;

import dev.gatehouse.resource.ForcesReplacement;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.resource.Unique;
import java.util.List;

/**
 * Desired state of an instance profile and its role.
 *
 * @param profileName of both
 * @param managedPolicies ARNs; one of AWS's own may be given by its name alone
 */
public record InstanceProfileSpec(
        @ForcesReplacement @Unique(longest = 64) String profileName, List<String> managedPolicies, Tags tags)
        implements Spec {

    static final String OF_AWS = "arn:aws:iam::aws:policy/";

    public InstanceProfileSpec {
        managedPolicies = managedPolicies.stream()
                .map(String::strip)
                .map(policy -> policy.startsWith("arn:") ? policy : OF_AWS + policy)
                .distinct()
                .sorted()
                .toList();
    }
}
