package dev.gatehouse.kinds.listener;

import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.KindSamples;
import dev.gatehouse.kinds.World;
import dev.gatehouse.kinds.certificate.CertificateSpec;
import dev.gatehouse.kinds.hostedzone.HostedZoneSpec;
import dev.gatehouse.kinds.listener.ListenerSpec.Rule;
import dev.gatehouse.kinds.loadbalancer.LoadBalancerScheme;
import dev.gatehouse.kinds.loadbalancer.LoadBalancerSpec;
import dev.gatehouse.kinds.targetgroup.TargetGroupSpec;
import dev.gatehouse.kinds.targetgroup.TargetProtocol;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

public final class ListenerSamples implements KindSamples<ListenerSpec> {

    private static final String CERTIFICATE =
            "arn:aws:acm:ap-northeast-2:123456789012:certificate/00000000-0000-0000-0000-000000000000";

    @Override
    public Class<ListenerSpec> specType() {
        return ListenerSpec.class;
    }

    @Override
    public List<Sample<ListenerSpec>> samples() {
        return List.of(
                new Sample<>("forwarding", world -> forwarding(world, Tags.named("http"))),
                new Sample<>("answering", world -> answering(world, DefaultAction.answer(Answer.NOT_FOUND))),
                new Sample<>("encrypted", ListenerSamples::encrypted),
                new Sample<>("redirecting", world -> answering(world, DefaultAction.redirect(Redirect.TO_HTTPS))));
    }

    /** The load balancers, and the listeners of each. */
    @Override
    public int callsToObserveTwo() {
        return 3;
    }

    @Override
    public List<Edit<ListenerSpec>> inPlace() {
        return List.of(
                Edit.of("port", listener -> Ground.with(listener, "port", 8080)),
                Edit.of(
                        "action",
                        listener -> Ground.with(
                                listener,
                                "action",
                                DefaultAction.answer(new Answer(503, "text/html", "<p>Back soon</p>\n\\")))),
                Edit.of("a rule more", listener -> ruled(listener, 10, 20, 15)),
                Edit.of("a rule less", listener -> ruled(listener, 20)),
                Edit.of("rules in another order", listener -> ruled(listener, 20, 10)),
                Edit.of(
                        "what a rule does",
                        listener -> Ground.with(
                                listener,
                                "rules",
                                List.of(new Rule(
                                        10,
                                        Patterns.of("*.example.com"),
                                        null,
                                        null,
                                        Redirect.parse("302 https://example.com/moved?"),
                                        null)))),
                Edit.of("tags", listener -> Ground.with(listener, "tags", Tags.of(Map.of("Team", "web")))));
    }

    @Override
    public List<Edit<ListenerSpec>> replacing() {
        return List.of(new Edit<>(
                "load balancer",
                (world, listener) -> Ground.with(listener, "loadBalancer", balancer(world, Ground.in(world)))));
    }

    @Override
    public ListenerSpec golden(int version) {
        return new ListenerSpec(
                KindSamples.ours(1),
                443,
                ListenerProtocol.HTTPS,
                version == 1 ? Ref.external(CERTIFICATE) : KindSamples.ours(3),
                ListenerSpec.SOUND_POLICY,
                DefaultAction.forward(KindSamples.ours(2)),
                version == 1 ? List.of() : rules(KindSamples.ours(2), 10, 20, 30),
                Tags.named("https"));
    }

    /** For /0/*, /1/* and so on, at these priorities: the first forwards, the second answers, the third sends on. */
    private static List<Rule> rules(Ref<TargetGroupSpec> group, int... priorities) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < priorities.length; i++) {
            rules.add(new Rule(
                    priorities[i],
                    i == 0 ? Patterns.of("www.example.com", "*.example.org") : null,
                    Patterns.of("/" + i + "/*"),
                    i == 0 ? group : null,
                    i == 2 ? Redirect.parse("https://example.com/#{path}") : null,
                    i == 1 ? Answer.parse("200 application/json {\"version\": 1}") : null));
        }
        return rules;
    }

    private static ListenerSpec ruled(ListenerSpec listener, int... priorities) {
        return Ground.with(listener, "rules", rules(listener.action().targetGroup(), priorities));
    }

    private static ListenerSpec forwarding(World world, Tags tags) {
        Ground ground = Ground.in(world);
        Ref<TargetGroupSpec> group = world.has(group(ground.vpc()));
        return ruled(ListenerSpec.http(balancer(world, ground), group, tags), 10, 20);
    }

    private static ListenerSpec encrypted(World world) {
        Ground ground = Ground.in(world);
        String domain = Ground.fresh("example") + ".com";
        Ref<HostedZoneSpec> zone = world.has(new HostedZoneSpec(domain, List.of(), Tags.NONE));
        return ListenerSpec.https(
                balancer(world, ground),
                world.has(new CertificateSpec(domain, List.of(), zone, Tags.NONE)),
                world.has(group(ground.vpc())),
                Tags.NONE);
    }

    private static ListenerSpec answering(World world, DefaultAction action) {
        return new ListenerSpec(
                balancer(world, Ground.in(world)), 80, ListenerProtocol.HTTP, null, null, action, List.of(), Tags.NONE);
    }

    private static Ref<LoadBalancerSpec> balancer(World world, Ground ground) {
        return world.has(new LoadBalancerSpec(
                Ground.fresh("web"),
                LoadBalancerScheme.INTERNAL,
                ground.subnets(),
                List.of(ground.open(world, 80)),
                60,
                Tags.NONE));
    }

    private static TargetGroupSpec group(Ref<VpcSpec> vpc) {
        return new TargetGroupSpec(
                Ground.fresh("web"), vpc, TargetProtocol.HTTP, 80, "/", "200", 30, 5, 5, 2, false, 300, Tags.NONE);
    }
}
