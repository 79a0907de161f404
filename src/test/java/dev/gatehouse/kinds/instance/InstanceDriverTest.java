package dev.gatehouse.kinds.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gatehouse.aws.Faults;
import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.MachineImages;
import dev.gatehouse.kinds.SandboxWorld;
import dev.gatehouse.kinds.elasticip.ElasticIpSpec;
import dev.gatehouse.kinds.instanceprofile.InstanceProfileSpec;
import dev.gatehouse.resource.Fault;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InstanceDriverTest {

    private final SandboxWorld world = new SandboxWorld();
    private final Kind<InstanceSpec> kind = SandboxWorld.kind(InstanceSpec.class);
    private final InstanceSpec bastion =
            new InstanceSamples().samples().getFirst().in().apply(world);

    @Test
    void isLaunchedByOneCallAndGetsItsElasticIpByAnother() {
        assertThat(changes(() -> world.has(bastion))).containsExactly("RunInstances", "AssociateAddress");
    }

    @Test
    void staysAsItWasLaunchedWhicheverImageTheParameterLeadsToByNow() {
        Present<InstanceSpec> there = present(world.has(bastion).externalId());
        assertThat(there.spec().image()).isEqualTo(MachineImages.AMAZON_LINUX);
        assertThat(there.attributes().get("imageId")).startsWith("ami-");
        String byHand = there.attributes().get("imageId");
        world.ec2()
                .runInstances(request -> request.imageId(byHand)
                        .instanceType("t3.micro")
                        .subnetId(bastion.subnet().externalId())
                        .minCount(1)
                        .maxCount(1));
        assertThat(world.observe(kind, Set.of()))
                .extracting(present -> present.spec().image())
                .containsExactlyInAnyOrder(MachineImages.AMAZON_LINUX, byHand);
    }

    @Test
    void isStoppedChangedAndStartedForAnotherType() {
        String id = world.has(bastion).externalId();
        InstanceSpec larger = Ground.with(bastion, "instanceType", "t3.small");
        assertThat(changes(() -> world.settle(kind, id, larger)))
                .containsExactly("StopInstances", "ModifyInstanceAttribute", "StartInstances");
    }

    @Test
    void isNotStartedForAnotherTypeIfItShallBeStopped() {
        String id = world.has(Ground.with(bastion, "running", false)).externalId();
        InstanceSpec larger = Ground.with(Ground.with(bastion, "running", false), "instanceType", "t3.small");
        assertThat(changes(() -> world.settle(kind, id, larger))).containsExactly("ModifyInstanceAttribute");
    }

    @Test
    void growsInUse() {
        String id = world.has(bastion).externalId();
        InstanceSpec larger = Ground.with(bastion, "rootVolumeSize", 20);
        assertThat(kind.replaces(bastion, larger)).isFalse();
        assertThat(kind.replaces(larger, bastion)).isTrue();
        assertThat(changes(() -> world.settle(kind, id, larger))).containsExactly("ModifyVolume");
    }

    @Test
    void changesItsProfileByOneCallWhileItRuns() {
        String id = world.has(bastion).externalId();
        Ref<InstanceProfileSpec> other =
                world.has(new InstanceProfileSpec(Ground.fresh("other"), List.of(), Tags.NONE));
        assertThat(changes(() -> world.settle(kind, id, Ground.with(bastion, "instanceProfile", other))))
                .containsExactly("ReplaceIamInstanceProfileAssociation");
    }

    @Test
    void waitsForAProfileThatIsNotToBeSeenYet() {
        InstanceSpec early = Ground.with(bastion, "instanceProfile", Ref.external("not-yet"));
        Throwable thrown =
                catchThrowable(() -> world.create(kind, early, SandboxWorld.creation(early, SandboxWorld.ownership())));
        assertThat(Faults.of(thrown)).get().isInstanceOf(Fault.Blocked.class);
    }

    @Test
    void takesNoElasticIpFromSomethingElse() {
        world.has(bastion);
        InstanceSpec second = Ground.with(Ground.with(bastion, "elasticIp", null), "privateAddress", "10.0.0.11");
        Present<InstanceSpec> other = present(world.has(second).externalId());
        Throwable thrown =
                catchThrowable(() -> world.update(kind, other, Ground.with(second, "elasticIp", bastion.elasticIp())));
        assertThat(Faults.of(thrown)).get().isInstanceOf(Fault.Blocked.class);
        assertThat(Faults.of(thrown)).get().extracting(Fault::code).isEqualTo("Resource.AlreadyAssociated");
    }

    @Test
    void letsGoOfItsElasticIpOnlyIfThatGoes() {
        Present<InstanceSpec> there = present(world.has(bastion).externalId());
        Ref<ElasticIpSpec> address = bastion.elasticIp();
        assertThat(changes(() -> world.release(kind, there, Set.of("eipalloc-0"))))
                .isEmpty();
        assertThat(changes(() -> world.release(kind, there, Set.of(address.externalId()))))
                .containsExactly("DisassociateAddress");
        assertThat(changes(() -> world.release(kind, there, Set.of(address.externalId()))))
                .containsExactly("DisassociateAddress");
    }

    @Test
    void isNotTerminatedWhileItIsProtected() {
        InstanceSpec kept = Ground.with(bastion, "terminationProtection", true);
        Present<InstanceSpec> there = present(world.has(kept).externalId());
        Throwable thrown = catchThrowable(() -> world.delete(kind, there));
        assertThat(Faults.of(thrown)).get().extracting(Fault::code).isEqualTo("OperationNotPermitted");
        assertThat(changes(() -> world.delete(kind, there, bastion)))
                .containsExactly("ModifyInstanceAttribute", "TerminateInstances");
    }

    @Test
    void seesThatSomebodyOpenedVersionOneOfTheMetadataService() {
        String id = world.has(bastion).externalId();
        world.ec2()
                .modifyInstanceMetadataOptions(request -> request.instanceId(id).httpTokens("optional"));
        assertThat(present(id).spec().tokensRequired()).isFalse();
        assertThat(changes(() -> world.settle(kind, id, bastion))).containsExactly("ModifyInstanceMetadataOptions");
    }

    @Test
    void leavesInstancesOfAutoScalingGroupsToTheirGroups() {
        world.ec2()
                .createLaunchTemplate(template -> template.launchTemplateName("web")
                        .launchTemplateData(
                                data -> data.imageId(MachineImages.AMAZON_LINUX).instanceType("t3.micro")));
        world.clients()
                .autoScaling()
                .createAutoScalingGroup(group -> group.autoScalingGroupName("web")
                        .minSize(1)
                        .maxSize(1)
                        .vpcZoneIdentifier(bastion.subnet().externalId())
                        .launchTemplate(template -> template.launchTemplateName("web")));
        world.until(() -> !world.ec2().describeInstances().reservations().isEmpty(), "launched");
        assertThat(world.observe(kind, Set.of())).isEmpty();
    }

    private Present<InstanceSpec> present(String id) {
        return world.observe(kind, id).orElseThrow();
    }

    private static List<String> changes(Runnable work) {
        return SandboxWorld.calls(work).stream()
                .filter(call -> !call.matches("(Describe|Get|List).*"))
                .toList();
    }
}
