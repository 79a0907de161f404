package dev.gatehouse.kinds.listener;

import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.KindSamples;
import dev.gatehouse.kinds.World;
import dev.gatehouse.kinds.certificate.CertificateSpec;
import dev.gatehouse.kinds.hostedzone.HostedZoneSpec;
import dev.gatehouse.kinds.loadbalancer.LoadBalancerScheme;
import dev.gatehouse.kinds.loadbalancer.LoadBalancerSpec;
import dev.gatehouse.kinds.targetgroup.TargetGroupSpec;
import dev.gatehouse.kinds.targetgroup.TargetProtocol;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
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
                new Sample<>("answering", world -> answering(world, ListenerAction.NOT_FOUND)),
                new Sample<>("encrypted", ListenerSamples::encrypted),
                new Sample<>("redirecting", world -> answering(world, ListenerAction.REDIRECT_TO_HTTPS)));
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
                        listener -> spec(listener.loadBalancer(), ListenerAction.NOT_FOUND, null, listener.tags())),
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
                Ref.external(CERTIFICATE),
                ListenerSpec.SOUND_POLICY,
                ListenerAction.FORWARD,
                KindSamples.ours(2),
                Tags.named("https"));
    }

    private static ListenerSpec forwarding(World world, Tags tags) {
        Ground ground = Ground.in(world);
        Ref<TargetGroupSpec> group = world.has(group(ground.vpc()));
        return spec(balancer(world, ground), ListenerAction.FORWARD, group, tags);
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

    private static ListenerSpec answering(World world, ListenerAction action) {
        return spec(balancer(world, Ground.in(world)), action, null, Tags.NONE);
    }

    private static ListenerSpec spec(
            Ref<LoadBalancerSpec> balancer, ListenerAction action, Ref<TargetGroupSpec> group, Tags tags) {
        return new ListenerSpec(balancer, 80, ListenerProtocol.HTTP, null, null, action, group, tags);
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
