package dev.gatehouse.kinds.listener;

import dev.gatehouse.kinds.certificate.CertificateSpec;
import dev.gatehouse.kinds.dnsrecord.DnsRecordSpec;
import dev.gatehouse.kinds.loadbalancer.LoadBalancerScheme;
import dev.gatehouse.kinds.loadbalancer.LoadBalancerSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks listeners: a port of their own, a certificate of the Region, something to do, and rules. */
final class ListenerFindings {

    private static final Pattern CERTIFICATE = Pattern.compile("arn:aws:acm:([a-z0-9-]+):\\d{12}:certificate/.+");
    private static final Pattern OF_IAM = Pattern.compile("arn:aws:iam::\\d{12}:server-certificate/.+");
    private static final Pattern POLICY = Pattern.compile("ELBSecurityPolicy-[A-Za-z0-9-]{1,100}");

    /** AWS's quota of listeners of a load balancer. */
    private static final int MOST = 50;

    private ListenerFindings() {}

    static List<Diagnostic> about(ListenerSpec spec, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>(port(spec, surroundings));
        if (spec.protocol() == ListenerProtocol.HTTPS) {
            found.addAll(certificate(spec, surroundings));
        } else if (isForVisitors(spec, surroundings) && !isSecureBeside(spec, surroundings)) {
            found.add(Diagnostic.warning("protocol", "listener.http-only", surroundings.nameOf(spec.loadBalancer())));
        }
        if (spec.tlsPolicy() != null && !POLICY.matcher(spec.tlsPolicy()).matches()) {
            found.add(Diagnostic.error("tlsPolicy", "listener.malformed-policy", spec.tlsPolicy()));
        }
        found.addAll(ActionFindings.about(spec, surroundings));
        found.addAll(RuleFindings.about(spec, surroundings));
        return found;
    }

    private static List<Diagnostic> port(ListenerSpec spec, Surroundings surroundings) {
        if (spec.port() < 1 || spec.port() > 65_535) {
            return List.of(Diagnostic.error("port", "listener.out-of-range", spec.port()));
        }
        List<Diagnostic> found = new ArrayList<>();
        List<Surroundings.Sibling<ListenerSpec>> others = surroundings.siblings(ListenerSpec.class).stream()
                .filter(other -> other.spec().loadBalancer().equals(spec.loadBalancer()))
                .toList();
        others.stream()
                .filter(other -> other.spec().port() == spec.port())
                .forEach(
                        other -> found.add(Diagnostic.error("port", "listener.port-taken", spec.port(), other.name())));
        if (others.size() >= MOST) {
            found.add(Diagnostic.error("loadBalancer", "listener.too-many", MOST));
        }
        surroundings
                .spec(spec.loadBalancer())
                .filter(balancer -> isClosed(balancer, spec.port(), surroundings))
                .ifPresent(balancer -> found.add(Diagnostic.warning(
                        "port", "listener.port-closed", spec.port(), surroundings.nameOf(spec.loadBalancer()))));
        return found;
    }

    /** Whether it answers people on the internet instead of sending them elsewhere. */
    private static boolean isForVisitors(ListenerSpec spec, Surroundings surroundings) {
        return spec.action().type() != ListenerAction.REDIRECT
                && surroundings
                        .spec(spec.loadBalancer())
                        .filter(balancer -> balancer.scheme() == LoadBalancerScheme.INTERNET_FACING)
                        .isPresent();
    }

    private static boolean isSecureBeside(ListenerSpec spec, Surroundings surroundings) {
        return surroundings.siblings(ListenerSpec.class).stream()
                .map(Surroundings.Sibling::spec)
                .anyMatch(other ->
                        other.loadBalancer().equals(spec.loadBalancer()) && other.protocol() == ListenerProtocol.HTTPS);
    }

    private static boolean isClosed(LoadBalancerSpec balancer, int port, Surroundings surroundings) {
        List<SecurityGroupSpec> known = balancer.securityGroups().stream()
                .flatMap(ref -> surroundings.spec(ref).stream())
                .toList();
        return known.size() == balancer.securityGroups().size()
                && !known.isEmpty()
                && known.stream().noneMatch(group -> group.letsIn(port));
    }

    private static List<Diagnostic> certificate(ListenerSpec spec, Surroundings surroundings) {
        Ref<CertificateSpec> certificate = spec.certificate();
        if (certificate == null) {
            return List.of(Diagnostic.error("certificate", "listener.no-certificate"));
        }
        if (!(certificate instanceof Ref.External<CertificateSpec> external)) {
            return surroundings
                    .spec(certificate)
                    .map(known -> ours(spec, known, surroundings))
                    .orElse(List.of());
        }
        if (OF_IAM.matcher(external.id()).matches()) {
            return List.of();
        }
        Matcher arn = CERTIFICATE.matcher(external.id());
        if (!arn.matches()) {
            return List.of(Diagnostic.error("certificate", "listener.malformed-certificate"));
        }
        String region = surroundings.scope().region().id();
        return arn.group(1).equals(region)
                ? List.of()
                : List.of(Diagnostic.error("certificate", "listener.other-region", arn.group(1), region));
    }

    /** One of the stack is in its Region; whether it fits is in the names that lead to the load balancer. */
    private static List<Diagnostic> ours(ListenerSpec spec, CertificateSpec certificate, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>();
        surroundings.siblings(DnsRecordSpec.class).stream()
                .filter(named -> spec.loadBalancer().equals(named.spec().alias()))
                .map(named -> named.spec().recordName())
                .filter(name -> !certificate.covers(name))
                .forEach(name -> found.add(Diagnostic.warning("certificate", "listener.other-name", name)));
        if (certificate.zone() == null) {
            found.add(Diagnostic.info("certificate", "listener.waits-for-certificate"));
        }
        return found;
    }
}
