package dev.gatehouse.blueprint;

import dev.gatehouse.blueprint.Host.Reach;
import dev.gatehouse.kinds.autoscalinggroup.AutoScalingGroupSpec;
import dev.gatehouse.kinds.autoscalinggroup.HealthCheckSource;
import dev.gatehouse.kinds.elasticip.ElasticIpSpec;
import dev.gatehouse.kinds.instance.InstanceSpec;
import dev.gatehouse.kinds.instance.PublicAddress;
import dev.gatehouse.kinds.instance.RootVolumeType;
import dev.gatehouse.kinds.instanceprofile.InstanceProfileSpec;
import dev.gatehouse.kinds.keypair.KeyPairSpec;
import dev.gatehouse.kinds.launchtemplate.LaunchTemplateSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.targetgroup.TargetGroupSpec;
import dev.gatehouse.kinds.userdata.UserData;
import dev.gatehouse.resource.Ref;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The servers of a blueprint: who may log in to them, what they may do, and how many there are. */
final class Servers {

    private static final String IMAGE = "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-";

    /** What AWS calls its own processors: {@code t4g}, {@code m7g}, {@code c7gn}. */
    private static final String ARM = "[a-z]+\\d+g[a-z-]*\\..*";

    /** Enough for a host that only passes connections on. */
    private static final String SMALL = "t3.micro";

    /** In GiB; the image of Amazon Linux needs as much. */
    private static final int ROOT_VOLUME = 8;

    /** Percent of CPU that a group holds on average. */
    private static final int CPU = 50;

    /** Seconds in which packages are installed before health counts. */
    private static final int GRACE = 300;

    /** What the page for practice asks for: where the database is, and its credentials. */
    static final String[] MAY_READ_CREDENTIALS = {"AWSSecretsManagerClientReadOnlyAccess", "AmazonRDSReadOnlyAccess"};

    private final Design design;
    private final @Nullable Ref<KeyPairSpec> keyPair;

    Servers(Design design) {
        this.design = design;
        String key = design.parameters().publicKey();
        this.keyPair =
                key == null ? null : design.add(new KeyPairSpec(design.unique("key", 255), key, design.named("key")));
    }

    /** A role with what the Session Manager needs, and these policies. */
    Ref<InstanceProfileSpec> profile(String part, String... policies) {
        List<String> all = new ArrayList<>(List.of("AmazonSSMManagedInstanceCore"));
        all.addAll(List.of(policies));
        return design.add(new InstanceProfileSpec(design.unique(part, 64), all, design.named(part)));
    }

    /** The newest Amazon Linux for the processor of the instance type. */
    private static String image(String instanceType) {
        return IMAGE + (instanceType.matches(ARM) ? "arm64" : "x86_64");
    }

    /** A small host on the internet by which administrators get to the others. */
    Host bastion(String part, Subnet subnet, Ref<SecurityGroupSpec> group, Ref<InstanceProfileSpec> profile) {
        return Host.inside(part, SMALL, subnet, group, profile).reached(Reach.CHANGING);
    }

    /** A host of the size that was asked for, which nobody on the internet can find. */
    Host inside(String part, Subnet subnet, Ref<SecurityGroupSpec> group, Ref<InstanceProfileSpec> profile) {
        return Host.inside(part, design.parameters().instanceType(), subnet, group, profile);
    }

    Ref<InstanceSpec> add(Host host) {
        Ref<InstanceSpec> ref = design.reserve();
        put(ref, host);
        return ref;
    }

    /** The same under a reference that others have already. */
    void put(Ref<InstanceSpec> ref, Host host) {
        Ref<ElasticIpSpec> address =
                host.reach() == Reach.ELASTIC ? design.add(new ElasticIpSpec(design.named(host.part()))) : null;
        put(ref, host, address);
    }

    /** The same at an address that others know already. */
    void put(Ref<InstanceSpec> ref, Host host, @Nullable Ref<ElasticIpSpec> address) {
        design.put(
                ref,
                new InstanceSpec(
                        image(host.type()),
                        host.type(),
                        host.subnet().ref(),
                        host.groups(),
                        keyPair,
                        host.profile(),
                        host.reach() == Reach.CHANGING ? PublicAddress.YES : PublicAddress.NO,
                        address,
                        host.start(),
                        !host.forwards(),
                        true,
                        null,
                        ROOT_VOLUME,
                        RootVolumeType.GP3,
                        true,
                        true,
                        false,
                        true,
                        1,
                        design.named(host.part())));
    }

    /** Servers that come and go with the load, and are replaced when they do not answer. */
    void fleet(
            String part,
            Tier tier,
            Ref<SecurityGroupSpec> group,
            Ref<InstanceProfileSpec> profile,
            UserData userData,
            Ref<TargetGroupSpec> targets) {
        Parameters asked = design.parameters();
        Ref<LaunchTemplateSpec> template = design.add(new LaunchTemplateSpec(
                design.unique(part, 128),
                image(asked.instanceType()),
                asked.instanceType(),
                keyPair,
                profile,
                List.of(group),
                userData,
                true,
                design.named(part)));
        design.add(new AutoScalingGroupSpec(
                design.unique(part, 255),
                template,
                tier.refs(),
                asked.minServers(),
                asked.maxServers(),
                List.of(targets),
                HealthCheckSource.ELB,
                GRACE,
                CPU,
                design.named(part)));
    }
}
