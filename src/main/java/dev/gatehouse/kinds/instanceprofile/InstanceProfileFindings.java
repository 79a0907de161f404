package dev.gatehouse.kinds.instanceprofile;

import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks instance profiles. */
final class InstanceProfileFindings {

    private static final Pattern NAME = Pattern.compile("[\\w+=,.@-]{1,64}");
    private static final Pattern POLICY =
            Pattern.compile("arn:aws:iam::(aws|\\d{12}):policy/(?:[\\w+=,.@-]+/)*[\\w+=,.@-]{1,128}");
    private static final Set<String> ALL_POWERS = Set.of("AdministratorAccess", "PowerUserAccess", "IAMFullAccess");
    private static final String SESSION_MANAGER = InstanceProfileSpec.OF_AWS + "AmazonSSMManagedInstanceCore";
    /** Which AWS may have raised. */
    private static final int QUOTA = 10;

    private InstanceProfileFindings() {}

    static List<Diagnostic> about(InstanceProfileSpec spec, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>();
        if (!NAME.matcher(spec.profileName()).matches()) {
            found.add(Diagnostic.error("profileName", "instance-profile.malformed-name", spec.profileName()));
        }
        surroundings.siblings(InstanceProfileSpec.class).stream()
                .filter(sibling -> sibling.spec().profileName().equalsIgnoreCase(spec.profileName()))
                .findFirst()
                .ifPresent(twin -> found.add(Diagnostic.error(
                        "profileName", "instance-profile.name-taken", spec.profileName(), twin.name())));
        policies(spec, surroundings.scope().account(), found);
        return found;
    }

    private static void policies(InstanceProfileSpec spec, String account, List<Diagnostic> found) {
        List<String> policies = spec.managedPolicies();
        for (int i = 0; i < policies.size(); i++) {
            String at = "managedPolicies[" + i + "]";
            String policy = policies.get(i);
            String name = policy.substring(policy.lastIndexOf('/') + 1);
            if (!POLICY.matcher(policy).matches()) {
                found.add(Diagnostic.error(at, "instance-profile.malformed-policy", policy));
            } else if (!policy.contains("::aws:") && !policy.contains("::" + account + ":")) {
                found.add(Diagnostic.error(at, "instance-profile.policy-of-other-account", name, account));
            } else if (ALL_POWERS.contains(name)) {
                found.add(Diagnostic.warning(at, "instance-profile.all-powers", name));
            }
        }
        if (policies.size() > QUOTA) {
            found.add(Diagnostic.warning("managedPolicies", "instance-profile.too-many-policies", QUOTA));
        }
        if (!policies.contains(SESSION_MANAGER)) {
            found.add(Diagnostic.info("managedPolicies", "instance-profile.no-session-manager"));
        }
    }
}
