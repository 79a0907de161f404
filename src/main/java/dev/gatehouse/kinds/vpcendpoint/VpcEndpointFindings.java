package dev.gatehouse.kinds.vpcendpoint;

import dev.gatehouse.kinds.PolicyDocument;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.List;

/** Checks gateway endpoints. */
final class VpcEndpointFindings {

    private static final int QUOTA = 20;

    private VpcEndpointFindings() {}

    static List<Diagnostic> about(VpcEndpointSpec spec, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>(new RouteTableFindings(spec, surroundings).all());
        String policy = spec.policy();
        if (policy != null && policy.length() > PolicyDocument.LONGEST) {
            found.add(Diagnostic.error(
                    "policy", "vpc-endpoint.policy-too-long", policy.length(), PolicyDocument.LONGEST));
        } else if (policy != null && !PolicyDocument.isWellFormed(policy)) {
            found.add(Diagnostic.error("policy", "vpc-endpoint.policy-malformed"));
        }
        int known = surroundings.siblings(VpcEndpointSpec.class).size()
                + surroundings.elsewhere(VpcEndpointSpec.class).size()
                + 1;
        if (known >= QUOTA) {
            found.add(Diagnostic.warning("", "vpc-endpoint.quota", QUOTA, known));
        }
        return found;
    }
}
