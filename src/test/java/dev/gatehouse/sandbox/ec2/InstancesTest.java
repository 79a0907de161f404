package dev.gatehouse.sandbox.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceStatus;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;
import software.amazon.awssdk.services.ec2.model.VolumeType;

class InstancesTest {

    private final Account account = Account.asOnAws();
    private final Network network = new Network(account);
    private final Machines machines = new Machines(account.ec2);
    private String vpc;
    private String subnet;
    private String gateway;

    @BeforeEach
    void makeAPublicSubnet() {
        vpc = network.vpc();
        subnet = network.subnet(vpc);
        gateway = network.internetGateway(vpc);
        network.ec2.modifySubnetAttribute(changed -> changed.subnetId(subnet).mapPublicIpOnLaunch(Network.ON));
    }

    @Test
    void runAfterAWhileAndAreCheckedLater() {
        String id = machines.run(subnet);
        assertThat(machines.state(id)).isEqualTo("pending");
        account.pass(Duration.ofSeconds(15));
        assertThat(machines.state(id)).isEqualTo("running");
        assertThat(status(id).instanceStatus().statusAsString()).isEqualTo("initializing");
        account.pass(Duration.ofSeconds(150));
        assertThat(status(id).instanceStatus().statusAsString()).isEqualTo("ok");
        assertThat(status(id).systemStatus().details().getFirst().statusAsString())
                .isEqualTo("passed");
    }

    @Test
    void getInterfaceAddressesVolumeAndDefaultGroup() {
        Instance one = machines.show(machines.run(subnet));
        assertThat(one.privateIpAddress()).isEqualTo("10.0.0.4");
        assertThat(one.privateDnsName()).isEqualTo("ip-10-0-0-4.ap-northeast-2.compute.internal");
        assertThat(one.publicIpAddress()).isNotNull();
        assertThat(one.securityGroups().getFirst().groupId()).isEqualTo(network.defaultGroup(vpc));
        assertThat(one.networkInterfaces().getFirst().attachment().deviceIndex())
                .isZero();
        assertThat(one.rootDeviceName()).isEqualTo("/dev/xvda");
        assertThat(one.metadataOptions().httpTokensAsString()).isEqualTo("required");
        var volume = network.ec2
                .describeVolumes(volumes -> volumes.filters(Network.by("attachment.instance-id", one.instanceId())))
                .volumes()
                .getFirst();
        assertThat(volume.size()).isEqualTo(8);
        assertThat(volume.volumeType()).isEqualTo(VolumeType.GP3);
    }

    @Test
    void takeAnEmptyZoneForThatOfTheirSubnetAndAnEmptyProfileForNone() {
        Instance one = machines.show(machines.run(
                subnet,
                wanted -> wanted.placement(place -> place.availabilityZone(""))
                        .iamInstanceProfile(profile -> profile.name(""))));
        assertThat(one.placement().availabilityZone()).isEqualTo("ap-northeast-2a");
        assertThat(one.iamInstanceProfile()).isNull();
    }

    @Test
    void keepTheirPrivateAddressAndChangeThePublicOneWhenStoppedAndStarted() {
        String id = running();
        Instance before = machines.show(id);
        network.ec2.stopInstances(stopped -> stopped.instanceIds(id));
        assertThat(machines.state(id)).isEqualTo("stopping");
        account.pass(Duration.ofSeconds(40));
        Instance stopped = machines.show(id);
        assertThat(stopped.state().nameAsString()).isEqualTo("stopped");
        assertThat(stopped.publicIpAddress()).isNull();
        assertThat(stopped.stateReason().code()).isEqualTo("Client.UserInitiatedShutdown");
        network.ec2.startInstances(started -> started.instanceIds(id));
        account.pass(Duration.ofSeconds(15));
        Instance after = machines.show(id);
        assertThat(after.privateIpAddress()).isEqualTo(before.privateIpAddress());
        assertThat(after.publicIpAddress()).isNotNull().isNotEqualTo(before.publicIpAddress());
        assertThat(after.launchTime()).isAfter(before.launchTime());
    }

    @Test
    void keepAnElasticIpWhenStopped() {
        String id = running();
        String address = network.address();
        network.ec2.associateAddress(mapped -> mapped.allocationId(address).instanceId(id));
        String ip = machines.show(id).publicIpAddress();
        assertThat(network.ec2.describeAddresses().addresses().getFirst().instanceId())
                .isEqualTo(id);
        network.ec2.stopInstances(stopped -> stopped.instanceIds(id));
        account.pass(Duration.ofMinutes(1));
        assertThat(machines.show(id).publicIpAddress()).isEqualTo(ip);
    }

    @Test
    void holdSubnetAndGatewayUntilTheyAreTerminatedAndAreListedForAnHour() {
        String id = running();
        network.ec2.terminateInstances(gone -> gone.instanceIds(id));
        assertThat(machines.state(id)).isEqualTo("shutting-down");
        assertCode("DependencyViolation", () -> network.ec2.deleteSubnet(gone -> gone.subnetId(subnet)));
        assertCode("DependencyViolation", this::detach);
        account.pass(Duration.ofSeconds(40));
        assertThat(machines.state(id)).isEqualTo("terminated");
        assertThat(machines.show(id).vpcId()).isNull();
        network.ec2.deleteSubnet(gone -> gone.subnetId(subnet));
        detach();
        network.ec2.deleteVpc(gone -> gone.vpcId(vpc));
        assertThat(network.ec2.describeVolumes().volumes()).isEmpty();
        account.pass(Duration.ofHours(1));
        assertCode("InvalidInstanceID.NotFound", () -> machines.show(id));
    }

    @Test
    void areMadeOncePerToken() {
        RunInstancesRequest request =
                machines.one(subnet).toBuilder().clientToken("once").build();
        String first = network.ec2.runInstances(request).instances().getFirst().instanceId();
        String again = network.ec2.runInstances(request).instances().getFirst().instanceId();
        assertThat(again).isEqualTo(first);
        assertThat(machines.ids()).containsExactly(first);
        assertCode(
                "IdempotentParameterMismatch",
                () -> network.ec2.runInstances(request.toBuilder().maxCount(2).build()));
        network.ec2.terminateInstances(gone -> gone.instanceIds(first));
        assertCode("IdempotentInstanceTerminated", () -> network.ec2.runInstances(request));
    }

    @Test
    void bearTagsFromTheStartTogetherWithTheirVolumes() {
        String id = machines.run(
                subnet,
                request -> request.tagSpecifications(
                        Network.tags(ResourceType.INSTANCE, Network.tag("Name", "web")),
                        Network.tags(ResourceType.VOLUME, Network.tag("Name", "web root"))));
        assertThat(machines.show(id).tags().getFirst().value()).isEqualTo("web");
        assertThat(network.ec2
                        .describeVolumes()
                        .volumes()
                        .getFirst()
                        .tags()
                        .getFirst()
                        .value())
                .isEqualTo("web root");
        assertThat(network.ec2
                        .describeInstances(named -> named.filters(Network.by("tag:Name", "web")))
                        .reservations())
                .hasSize(1);
    }

    @Test
    void takeAnotherTypeWhileStopped() {
        String id = running();
        assertCode("IncorrectInstanceState", () -> changeType(id));
        network.ec2.stopInstances(stopped -> stopped.instanceIds(id));
        account.pass(Duration.ofMinutes(1));
        changeType(id);
        assertThat(machines.show(id).instanceTypeAsString()).isEqualTo("t3.small");
    }

    @Test
    void routeWhileTheyRun() {
        String id = running();
        network.ec2.modifyInstanceAttribute(changed -> changed.instanceId(id).sourceDestCheck(off -> off.value(false)));
        assertThat(machines.show(id).sourceDestCheck()).isFalse();
        String table = network.routeTable(vpc);
        network.ec2.createRoute(route ->
                route.routeTableId(table).destinationCidrBlock("0.0.0.0/0").instanceId(id));
        assertThat(network.show(table).routes().getLast().stateAsString()).isEqualTo("active");
        assertThat(network.show(table).routes().getLast().instanceId()).isEqualTo(id);
        network.ec2.stopInstances(stopped -> stopped.instanceIds(id));
        account.pass(Duration.ofMinutes(1));
        assertThat(network.show(table).routes().getLast().stateAsString()).isEqualTo("blackhole");
    }

    @Test
    void areLaunchedFromTheVersionOfATemplateThatIsAskedFor() {
        String template = machines.template("web");
        machines.version(template, data -> data.instanceType("t3.small"));
        String byDefault = fromTemplate(template, null);
        String latest = fromTemplate(template, "$Latest");
        assertThat(machines.show(byDefault).instanceTypeAsString()).isEqualTo("t3.micro");
        assertThat(machines.show(latest).instanceTypeAsString()).isEqualTo("t3.small");
        assertThat(machines.show(latest).tags())
                .anySatisfy(
                        tag -> assertThat(tag.key() + "=" + tag.value()).isEqualTo("aws:ec2launchtemplate:version=2"));
    }

    @Test
    void carryTheirInstanceProfile() {
        account.iam().createInstanceProfile(profile -> profile.instanceProfileName("web"));
        String id = machines.run(subnet, request -> request.iamInstanceProfile(profile -> profile.name("web")));
        assertThat(machines.show(id).iamInstanceProfile().arn())
                .isEqualTo("arn:aws:iam::123456789012:instance-profile/web");
        String association = network.ec2
                .describeIamInstanceProfileAssociations()
                .iamInstanceProfileAssociations()
                .getFirst()
                .associationId();
        network.ec2.disassociateIamInstanceProfile(gone -> gone.associationId(association));
        assertThat(machines.show(id).iamInstanceProfile()).isNull();
    }

    @Test
    void growTheirVolumesAndNeverShrinkThem() {
        machines.run(subnet);
        String volume = network.ec2.describeVolumes().volumes().getFirst().volumeId();
        network.ec2.modifyVolume(grown -> grown.volumeId(volume).size(20));
        assertThat(network.ec2.describeVolumes().volumes().getFirst().size()).isEqualTo(20);
        network.ec2.modifyVolume(typed -> typed.volumeId(volume).volumeType(VolumeType.GP2));
        assertThat(network.ec2.describeVolumes().volumes().getFirst())
                .satisfies(shown -> assertThat(shown.volumeType()).isEqualTo(VolumeType.GP2))
                .satisfies(shown -> assertThat(shown.throughput()).isNull());
        assertCode(
                "InvalidParameterValue",
                () -> network.ec2.modifyVolume(less -> less.volumeId(volume).size(8)));
    }

    @Test
    void areOfferedZoneByZone() {
        var zones = network.ec2
                .describeInstanceTypeOfferings(wanted ->
                        wanted.locationType("availability-zone").filters(Network.by("instance-type", "t2.micro")))
                .instanceTypeOfferings();
        assertThat(zones)
                .extracting(offering -> offering.location())
                .containsExactly("ap-northeast-2a", "ap-northeast-2c");
        assertThat(network.ec2
                        .describeInstanceTypes(types -> types.instanceTypesWithStrings("t4g.small"))
                        .instanceTypes()
                        .getFirst()
                        .memoryInfo()
                        .sizeInMiB())
                .isEqualTo(2048);
    }

    private String fromTemplate(String template, String version) {
        return network.ec2
                .runInstances(request -> request.launchTemplate(
                                one -> one.launchTemplateId(template).version(version))
                        .subnetId(subnet)
                        .minCount(1)
                        .maxCount(1))
                .instances()
                .getFirst()
                .instanceId();
    }

    private void changeType(String id) {
        network.ec2.modifyInstanceAttribute(
                changed -> changed.instanceId(id).instanceType(type -> type.value("t3.small")));
    }

    private String running() {
        String id = machines.run(subnet);
        account.pass(Duration.ofSeconds(15));
        return id;
    }

    private InstanceStatus status(String id) {
        return network.ec2
                .describeInstanceStatus(status -> status.instanceIds(id))
                .instanceStatuses()
                .getFirst();
    }

    private void detach() {
        network.ec2.detachInternetGateway(
                gone -> gone.internetGatewayId(gateway).vpcId(vpc));
    }

    private static void assertCode(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Ec2Exception.class,
                        error -> assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code));
    }
}
