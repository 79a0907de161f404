package dev.gatehouse.sandbox.efs;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.ServiceInterfaces;
import dev.gatehouse.sandbox.ec2.ServiceNetwork;
import dev.gatehouse.sandbox.ec2.ServiceNetwork.Subnet;
import dev.gatehouse.sandbox.traits.Flat;
import dev.gatehouse.sandbox.traits.Unsupported;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.efs.model.CreateMountTargetRequest;
import software.amazon.awssdk.services.efs.model.CreateMountTargetResponse;
import software.amazon.awssdk.services.efs.model.DeleteMountTargetRequest;
import software.amazon.awssdk.services.efs.model.DeleteMountTargetResponse;
import software.amazon.awssdk.services.efs.model.DescribeMountTargetsRequest;
import software.amazon.awssdk.services.efs.model.DescribeMountTargetsResponse;
import software.amazon.awssdk.services.efs.model.MountTargetDescription;

/** Mount targets: one for each zone, all of one VPC. */
public final class MountTargets {

    private final Cloud cloud;
    private final EfsTables tables;
    private final ServiceNetwork network;
    private final ServiceInterfaces interfaces;
    private final MountTargetGroups groups;

    MountTargets(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new EfsTables(cloud);
        this.network = new ServiceNetwork(cloud);
        this.interfaces = new ServiceInterfaces(cloud);
        this.groups = new MountTargetGroups(cloud);
    }

    public CreateMountTargetResponse createMountTarget(CreateMountTargetRequest request) {
        Unsupported.refuse(request, Set.of("FileSystemId", "SubnetId", "IpAddress", "SecurityGroups", "IpAddressType"));
        Unsupported.refuseUnless(request.ipAddressTypeAsString(), "IpAddressType", "IPV4_ONLY");
        FileSystemRow fileSystem = tables.fileSystem(request.fileSystemId());
        if (!fileSystem.state(cloud.now()).equals("available")) {
            throw FileSystems.notAvailable(fileSystem);
        }
        Subnet subnet = network.subnet(String.valueOf(request.subnetId()))
                .orElseThrow(() ->
                        AwsError.of("SubnetNotFound", "The subnet ID '" + request.subnetId() + "' does not exist"));
        checkPlace(fileSystem, subnet);
        List<String> groupIds = groups.checked(request.securityGroups(), subnet.vpcId());
        String id = cloud.newId("fsmt");
        var made = makeInterface(id, fileSystem.id(), subnet, groupIds, request.ipAddress());
        MountTargetRow row = new MountTargetRow(
                id,
                fileSystem.id(),
                subnet.id(),
                subnet.vpcId(),
                subnet.zone(),
                subnet.zoneId(),
                made.privateIp(),
                made.id(),
                cloud.now().plus(cloud.durations().of(EfsDurations.MOUNT_TARGET)),
                null,
                null);
        tables.put(row);
        return Flat.copy(describe(row), CreateMountTargetResponse.builder()).build();
    }

    private void checkPlace(FileSystemRow fileSystem, Subnet subnet) {
        if (fileSystem.zone() != null && !fileSystem.zone().equals(subnet.zone())) {
            throw AwsError.of(
                    "AvailabilityZonesMismatch",
                    "The subnet is in another Availability Zone than the One Zone file system.");
        }
        for (MountTargetRow other : tables.mountTargetsOf(fileSystem.id())) {
            if (!other.vpcId().equals(subnet.vpcId())) {
                throw EfsErrors.conflict(
                        "MountTargetConflict",
                        "requested subnet for new mount target is not in the same VPC as existing mount targets");
            }
            if (other.zone().equals(subnet.zone())) {
                throw EfsErrors.conflict("MountTargetConflict", "mount target already exists in this AZ");
            }
        }
    }

    private ServiceInterfaces.Present makeInterface(
            String id, String fileSystemId, Subnet subnet, List<String> groupIds, @Nullable String address) {
        if (subnet.freeAddresses() == 0) {
            throw EfsErrors.conflict("NoFreeAddressesInSubnet", "The subnet has no free IP addresses.");
        }
        try {
            return interfaces.create(new ServiceInterfaces.Wanted(
                    subnet.id(),
                    groupIds,
                    "Mount target " + id + " for file system " + fileSystemId,
                    "efs",
                    "amazon-efs",
                    address));
        } catch (AwsError e) {
            String why = Objects.requireNonNullElse(e.getMessage(), "");
            throw e.code().equals("InvalidIPAddress.InUse")
                    ? EfsErrors.conflict("IpAddressInUse", why)
                    : EfsErrors.badRequest(why);
        }
    }

    public DescribeMountTargetsResponse describeMountTargets(DescribeMountTargetsRequest request) {
        Unsupported.refuse(request, Set.of("FileSystemId", "MountTargetId", "MaxItems", "Marker"));
        long given = Stream.of(request.fileSystemId(), request.mountTargetId())
                .filter(Objects::nonNull)
                .count();
        if (given != 1) {
            throw EfsErrors.badRequest("Must specify exactly one mutually exclusive parameter.");
        }
        List<MountTargetRow> wanted = request.mountTargetId() != null
                ? List.of(tables.mountTarget(request.mountTargetId()))
                : tables.mountTargetsOf(
                        tables.fileSystem(request.fileSystemId()).id());
        var page = EfsPages.page(wanted, MountTargetRow::id, request.maxItems(), request.marker());
        return DescribeMountTargetsResponse.builder()
                .marker(request.marker())
                .mountTargets(page.rows().stream().map(this::describe).toList())
                .nextMarker(page.marker())
                .build();
    }

    public DeleteMountTargetResponse deleteMountTarget(DeleteMountTargetRequest request) {
        MountTargetRow row = tables.mountTarget(request.mountTargetId());
        if (row.deletedAt() == null) {
            Duration takes = cloud.durations().ofDeletion(EfsDurations.MOUNT_TARGET_DELETION);
            Instant now = cloud.now();
            interfaces.release(row.interfaceId(), takes);
            tables.put(row.deleted(now, now.plus(takes)));
        }
        return DeleteMountTargetResponse.builder().build();
    }

    private MountTargetDescription describe(MountTargetRow row) {
        return MountTargetDescription.builder()
                .ownerId(cloud.account())
                .mountTargetId(row.id())
                .fileSystemId(row.fileSystemId())
                .subnetId(row.subnetId())
                .lifeCycleState(row.state(cloud.now()))
                .ipAddress(row.address())
                .networkInterfaceId(row.interfaceId())
                .availabilityZoneId(row.zoneId())
                .availabilityZoneName(row.zone())
                .vpcId(row.vpcId())
                .build();
    }
}
