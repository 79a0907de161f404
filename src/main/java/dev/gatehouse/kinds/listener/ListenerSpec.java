package dev.gatehouse.kinds.listener;

import dev.gatehouse.kinds.certificate.CertificateSpec;
import dev.gatehouse.kinds.loadbalancer.LoadBalancerSpec;
import dev.gatehouse.kinds.targetgroup.TargetGroupSpec;
import dev.gatehouse.resource.Advanced;
import dev.gatehouse.resource.Alternative;
import dev.gatehouse.resource.ForcesReplacement;
import dev.gatehouse.resource.NaturalKey;
import dev.gatehouse.resource.Ordinal;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Row;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.StandsIn;
import dev.gatehouse.resource.Tags;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Desired state of a listener.
 *
 * @param certificate what it shows; only with HTTPS
 * @param tlsPolicy AWS's name of the protocols and ciphers it offers; only with HTTPS
 * @param rules tried from the lowest priority on
 * @param action what happens to a request that no rule is for
 */
public record ListenerSpec(
        @ForcesReplacement Ref<LoadBalancerSpec> loadBalancer,
        int port,
        ListenerProtocol protocol,
        @Nullable Ref<CertificateSpec> certificate,
        @Nullable @Advanced String tlsPolicy,
        DefaultAction action,
        List<Rule> rules,
        Tags tags)
        implements Spec {

    /** What AWS presets in its console; by API it would be one of 2016. */
    static final String SOUND_POLICY = "ELBSecurityPolicy-TLS13-1-2-2021-06";

    public ListenerSpec {
        boolean secure = protocol == ListenerProtocol.HTTPS;
        certificate = secure ? certificate : null;
        tlsPolicy = secure ? policy(tlsPolicy) : null;
        rules = rules.stream().sorted(Comparator.comparingInt(Rule::priority)).toList();
    }

    private static String policy(@Nullable String given) {
        return given == null || given.isBlank() ? SOUND_POLICY : given.strip();
    }

    /** Forwards what arrives at port 80. */
    public static ListenerSpec http(Ref<LoadBalancerSpec> balancer, Ref<TargetGroupSpec> group, Tags tags) {
        return new ListenerSpec(
                balancer, 80, ListenerProtocol.HTTP, null, null, DefaultAction.forward(group), List.of(), tags);
    }

    /** Forwards what arrives at port 443. */
    public static ListenerSpec https(
            Ref<LoadBalancerSpec> balancer, Ref<CertificateSpec> certificate, Ref<TargetGroupSpec> group, Tags tags) {
        return new ListenerSpec(
                balancer,
                443,
                ListenerProtocol.HTTPS,
                certificate,
                null,
                DefaultAction.forward(group),
                List.of(),
                tags);
    }

    /** Sends what arrives at port 80 on to HTTPS, for good. */
    public static ListenerSpec toHttps(Ref<LoadBalancerSpec> balancer, Tags tags) {
        return new ListenerSpec(
                balancer,
                80,
                ListenerProtocol.HTTP,
                null,
                null,
                DefaultAction.redirect(Redirect.TO_HTTPS),
                List.of(),
                tags);
    }

    /** The target groups that get requests from it. */
    public Stream<Ref<TargetGroupSpec>> targetGroups() {
        return Stream.concat(
                        Stream.ofNullable(action.targetGroup()), rules.stream().map(Rule::targetGroup))
                .flatMap(Stream::ofNullable);
    }

    /** The same but for its rules and tags, which take calls of their own. */
    ListenerSpec itself() {
        return new ListenerSpec(loadBalancer, port, protocol, certificate, tlsPolicy, action, List.of(), Tags.NONE);
    }

    /**
     * What happens to requests for certain hosts and paths: one thing of three.
     *
     * @param hosts whoever they ask for, if left out
     * @param paths whatever they ask for, if left out
     */
    public record Rule(
            @NaturalKey @Ordinal(step = 10) int priority,
            @Nullable Patterns hosts,
            @Nullable Patterns paths,
            @Nullable @StandsIn Ref<TargetGroupSpec> targetGroup,
            @Alternative("targetGroup") @Nullable Redirect redirect,
            @Alternative("targetGroup") @Nullable Answer answer)
            implements Row {

        public Rule {
            hosts = hosts == null ? null : hosts.inSmallLetters();
        }

        @Override
        public String naturalKey() {
            return String.valueOf(priority);
        }

        /** The same rule at another place. */
        Rule at(int other) {
            return new Rule(other, hosts, paths, targetGroup, redirect, answer);
        }

        /** Whether it is for the same requests. */
        boolean isForTheSameAs(Rule other) {
            return Objects.equals(hosts, other.hosts) && Objects.equals(paths, other.paths);
        }

        /** In how many ways it says what happens: in one, if it is sound. */
        int ways() {
            return (int) Stream.of(targetGroup, redirect, answer)
                    .filter(Objects::nonNull)
                    .count();
        }
    }
}
