package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Fields;
import dev.gatehouse.sandbox.ec2.InstanceRow.LifeRow;
import dev.gatehouse.sandbox.ec2.PublicImages.PublicImage;
import dev.gatehouse.sandbox.ec2.TypeCatalog.InstanceTypeFacts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.IamInstanceProfile;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceBlockDeviceMapping;
import software.amazon.awssdk.services.ec2.model.InstanceNetworkInterface;
import software.amazon.awssdk.services.ec2.model.InstanceState;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;

/** How an instance is shown. */
final class InstanceDescriptions {

    private static final Map<String, Integer> CODES =
            Map.of("pending", 0, "running", 16, "shutting-down", 32, "terminated", 48, "stopping", 64, "stopped", 80);

    private static final DateTimeFormatter REASON_TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Cloud cloud;
    private final Tables tables;
    private final Tags tags;
    private final PublicImages images;
    private final NetworkInterfaceDescriptions interfaces;

    InstanceDescriptions(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.tags = new Tags(cloud);
        this.images = new PublicImages(cloud.region());
        this.interfaces = new NetworkInterfaceDescriptions(cloud);
    }

    static InstanceState state(String name) {
        return InstanceState.builder().name(name).code(CODES.get(name)).build();
    }

    /** As RunInstances answers, whatever follows: pending, and still without a public address. */
    Instance asLaunched(InstanceRow row) {
        return describe(row).toBuilder()
                .state(state("pending"))
                .publicIpAddress(null)
                .publicDnsName("")
                .build();
    }

    Instance describe(InstanceRow row) {
        PublicImage image = images.find(row.hardware().imageId()).orElseThrow();
        InstanceTypeFacts type = TypeCatalog.find(row.hardware().type()).orElseThrow();
        String state = row.state(cloud.now());
        Instance.Builder shown = Instance.builder()
                .instanceId(row.id())
                .imageId(image.id())
                .instanceType(type.name())
                .keyName(row.hardware().keyName())
                .amiLaunchIndex(row.launch().index())
                .clientToken(
                        row.launch().clientToken() == null ? "" : row.launch().clientToken())
                .launchTime(launchTime(row))
                .state(state(state))
                .stateTransitionReason(transition(row.life()))
                .architecture(image.architecture())
                .hypervisor("xen")
                .virtualizationType("hvm")
                .rootDeviceType("ebs")
                .rootDeviceName(image.rootDevice())
                .enaSupport(true)
                .ebsOptimized(row.hardware().ebsOptimized())
                .bootMode(image.architecture().equals("arm64") ? "uefi" : "uefi-preferred")
                .currentInstanceBootMode(type.isNitro() ? "uefi" : "legacy-bios")
                .platformDetails("Linux/UNIX")
                .usageOperation("RunInstances")
                .usageOperationUpdateTime(row.launch().at())
                .monitoring(monitoring -> monitoring.state(row.hardware().monitored() ? "enabled" : "disabled"))
                .placement(place -> place.availabilityZone(row.place().zone())
                        .availabilityZoneId(
                                new Zones(cloud.region()).idOf(row.place().zone()))
                        .groupName("")
                        .tenancy("default"))
                .cpuOptions(cpus -> cpus.coreCount(type.isNitro() ? Math.max(1, type.vcpus() / 2) : type.vcpus())
                        .threadsPerCore(type.isNitro() && type.vcpus() > 1 ? 2 : 1))
                .capacityReservationSpecification(open -> open.capacityReservationPreference("open"))
                .hibernationOptions(options -> options.configured(false))
                .enclaveOptions(options -> options.enabled(false))
                .maintenanceOptions(options -> options.autoRecovery("default").rebootMigration("default"))
                .privateDnsNameOptions(options -> options.hostnameType("ip-name")
                        .enableResourceNameDnsARecord(false)
                        .enableResourceNameDnsAAAARecord(false))
                .metadataOptions(options -> options.state("applied")
                        .httpTokens(row.metadata().tokens())
                        .httpEndpoint(row.metadata().endpoint())
                        .httpPutResponseHopLimit(row.metadata().hopLimit())
                        .httpProtocolIpv6("disabled")
                        .instanceMetadataTags(row.metadata().tags()))
                .operator(operator -> operator.managed(false))
                .iamInstanceProfile(profile(row))
                .blockDeviceMappings(devices(row))
                .tags(tags.list(row.id()));
        if (row.life().reason() != null) {
            shown.stateReason(reason ->
                    reason.code(row.life().reason()).message(row.life().reasonMessage()));
        }
        addNetwork(shown, row, state);
        return shown.build();
    }

    // What AWS shows of a terminated instance has no network any more.
    private void addNetwork(Instance.Builder shown, InstanceRow row, String state) {
        List<InstanceNetworkInterface> attached = tables.interfacesOf(row.id()).stream()
                .map(one -> describe(interfaces.describe(one)))
                .toList();
        shown.networkInterfaces(attached);
        if (state.equals("terminated") || attached.isEmpty()) {
            shown.securityGroups(List.of()).privateDnsName("").publicDnsName("");
            return;
        }
        InstanceNetworkInterface primary = attached.getFirst();
        boolean isPublic = primary.association() != null;
        shown.vpcId(row.place().vpcId())
                .subnetId(row.place().subnetId())
                .privateIpAddress(primary.privateIpAddress())
                .privateDnsName(primary.privateDnsName())
                .publicIpAddress(isPublic ? primary.association().publicIp() : null)
                .publicDnsName(
                        isPublic && hasHostnames(row) ? primary.association().publicDnsName() : "")
                .sourceDestCheck(primary.sourceDestCheck())
                .securityGroups(primary.groups());
    }

    private boolean hasHostnames(InstanceRow row) {
        return tables.vpcs().get(row.place().vpcId()).stream()
                .anyMatch(vpc -> vpc.attributes().dnsHostnames());
    }

    private static InstanceNetworkInterface describe(NetworkInterface one) {
        return Fields.copy(one, InstanceNetworkInterface.builder());
    }

    private List<InstanceBlockDeviceMapping> devices(InstanceRow row) {
        return tables.volumesOf(row.id()).stream()
                .map(volume -> InstanceBlockDeviceMapping.builder()
                        .deviceName(
                                volume.attachment() == null
                                        ? null
                                        : volume.attachment().device())
                        .ebs(ebs -> ebs.volumeId(volume.id())
                                .status("attached")
                                .attachTime(volume.createdAt())
                                .deleteOnTermination(volume.attachment() != null
                                        && volume.attachment().deleteOnTermination()))
                        .build())
                .toList();
    }

    private static @Nullable IamInstanceProfile profile(InstanceRow row) {
        return row.profile() == null
                ? null
                : IamInstanceProfile.builder()
                        .arn(row.profile().arn())
                        .id(row.profile().id())
                        .build();
    }

    /** The last start. */
    private static Instant launchTime(InstanceRow row) {
        return row.life().settled().equals("running") && !row.life().passing().equals("running")
                ? row.life().startedAt()
                : row.launch().at();
    }

    private static String transition(LifeRow life) {
        return life.reason() == null ? "" : "User initiated (" + REASON_TIME.format(life.startedAt()) + ")";
    }
}
