package dev.gatehouse.kinds.dnsrecord;

import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Surroundings;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks what a record answers: itself, or as an alias. */
final class AnswerFindings {

    /** A quota, which AWS may have raised. */
    private static final int USUAL_ANSWERS = 400;

    private static final Pattern ARN = Pattern.compile("arn:[^:]+:[^:]+:([a-z0-9-]+):.*");

    private AnswerFindings() {}

    static void about(DnsRecordSpec spec, Surroundings surroundings, List<Diagnostic> found) {
        if (spec.alias() != null) {
            alias(spec, spec.alias(), surroundings, found);
        } else if (spec.values().isEmpty()) {
            found.add(Diagnostic.error("values", "dns-record.no-answer"));
        }
        if (spec.type() == RecordType.CNAME && spec.values().size() > 1) {
            found.add(Diagnostic.error("values", "dns-record.one-name-only"));
        }
        if (spec.values().size() > USUAL_ANSWERS) {
            found.add(Diagnostic.warning("values", "dns-record.many-answers", USUAL_ANSWERS));
        }
        for (int i = 0; i < spec.values().size(); i++) {
            value(spec, i, surroundings, found);
        }
    }

    private static void alias(
            DnsRecordSpec spec, Ref<AliasTarget> target, Surroundings surroundings, List<Diagnostic> found) {
        if (!spec.values().isEmpty()) {
            found.add(Diagnostic.error("values", "dns-record.alias-and-answers"));
        }
        if (spec.type() != RecordType.A) {
            found.add(Diagnostic.error("type", "dns-record.alias-of-other-type"));
        }
        String region = surroundings.scope().region().id();
        if (target instanceof Ref.External<AliasTarget> external) {
            Matcher arn = ARN.matcher(external.id());
            if (arn.matches() && !arn.group(1).equals(region)) {
                found.add(Diagnostic.error("alias", "dns-record.alias-of-other-region", arn.group(1), region));
            }
        }
    }

    private static void value(DnsRecordSpec spec, int number, Surroundings surroundings, List<Diagnostic> found) {
        String value = spec.values().get(number);
        String at = "values[" + number + "]";
        var problem = AnswerChecks.problem(spec.type(), value);
        if (problem.isPresent()) {
            found.add(Diagnostic.error(at, problem.get(), value));
        } else if (spec.type() == RecordType.A) {
            address(spec, value, at, surroundings, found);
        } else if (spec.type() == RecordType.CNAME && value.endsWith(".elb.amazonaws.com")) {
            found.add(Diagnostic.info(at, "dns-record.alias-instead"));
        }
    }

    /** Addresses that subnets hand out change whenever their host stops and starts; only its owner knows which are such. */
    private static void address(
            DnsRecordSpec spec, String value, String at, Surroundings surroundings, List<Diagnostic> found) {
        boolean isPrivate = Cidr.parse(value + "/32").isPrivate();
        boolean inPublic =
                surroundings.spec(spec.zone()).filter(zone -> !zone.isPrivate()).isPresent();
        if (isPrivate && inPublic) {
            found.add(Diagnostic.warning(at, "dns-record.private-address", value));
        }
        boolean handedOut = surroundings.siblings(SubnetSpec.class).stream()
                .anyMatch(subnet -> subnet.spec().mapPublicIpOnLaunch());
        if (!isPrivate && handedOut) {
            found.add(Diagnostic.warning(at, "dns-record.changing-address", value));
        }
    }
}
