package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.InstanceRow.HardwareRow;
import dev.gatehouse.sandbox.ec2.InstanceRow.ProtectionRow;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.AttributeBooleanValue;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceAttributeRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceAttributeResponse;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.ModifyInstanceAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ModifyInstanceAttributeResponse;

/** What can be changed of an instance, one attribute a call; some only while it is stopped. */
public final class InstanceAttributes {

    private final Cloud cloud;
    private final Tables tables;

    public InstanceAttributes(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
    }

    public DescribeInstanceAttributeResponse describeInstanceAttribute(DescribeInstanceAttributeRequest request) {
        InstanceRow row = find(request.instanceId());
        Instance shown = new InstanceDescriptions(cloud).describe(row);
        DescribeInstanceAttributeResponse.Builder answer =
                DescribeInstanceAttributeResponse.builder().instanceId(row.id());
        String attribute = Parameters.required(request.attributeAsString(), "attribute");
        switch (attribute) {
            case "instanceType" ->
                answer.instanceType(value -> value.value(row.hardware().type()));
            case "userData" -> answer.userData(value -> value.value(row.userData()));
            case "disableApiTermination" ->
                answer.disableApiTermination(truth(row.protection().termination()));
            case "disableApiStop" ->
                answer.disableApiStop(truth(row.protection().stop()));
            case "instanceInitiatedShutdownBehavior" ->
                answer.instanceInitiatedShutdownBehavior(
                        value -> value.value(row.protection().shutdownBehavior()));
            case "rootDeviceName" -> answer.rootDeviceName(value -> value.value(shown.rootDeviceName()));
            case "blockDeviceMapping" -> answer.blockDeviceMappings(shown.blockDeviceMappings());
            case "sourceDestCheck" -> answer.sourceDestCheck(truth(Boolean.TRUE.equals(shown.sourceDestCheck())));
            case "groupSet" -> answer.groups(shown.securityGroups());
            case "ebsOptimized" -> answer.ebsOptimized(truth(row.hardware().ebsOptimized()));
            case "enaSupport" -> answer.enaSupport(truth(true));
            case "enclaveOptions" -> answer.enclaveOptions(options -> options.enabled(false));
            case "productCodes" -> answer.productCodes(List.of());
            case "kernel", "ramdisk", "sriovNetSupport" -> {}
            default -> throw Parameters.invalidValue(attribute, "attribute", "Unknown attribute.");
        }
        return answer.build();
    }

    public ModifyInstanceAttributeResponse modifyInstanceAttribute(ModifyInstanceAttributeRequest request) {
        InstanceRow row = find(request.instanceId());
        refuseUnsupported(request);
        Parameters.one(given(request));
        if (request.instanceType() != null || "instanceType".equals(request.attributeAsString())) {
            changeType(
                    row,
                    request.instanceType() == null
                            ? request.value()
                            : request.instanceType().value());
        } else if (request.userData() != null || "userData".equals(request.attributeAsString())) {
            changeUserData(row, request);
        } else if (request.ebsOptimized() != null) {
            HardwareRow old = stopped(row).hardware();
            put(row.with(new HardwareRow(
                    old.imageId(),
                    old.type(),
                    old.keyName(),
                    Boolean.TRUE.equals(request.ebsOptimized().value()),
                    old.monitored(),
                    old.credits())));
        } else if (request.sourceDestCheck() != null) {
            NetworkInterfaceRow one = primary(row);
            tables.networkInterfaces()
                    .put(
                            one.id(),
                            one.with(
                                    one.groupIds(),
                                    one.description(),
                                    Boolean.TRUE.equals(
                                            request.sourceDestCheck().value())));
        } else if (!request.blockDeviceMappings().isEmpty()) {
            new InstanceDevices(tables).change(row, request.blockDeviceMappings());
        } else if (!request.groups().isEmpty()) {
            NetworkInterfaceRow one = primary(row);
            List<String> groups = new InterfaceGroups(cloud).checked(request.groups(), one.vpcId());
            tables.networkInterfaces().put(one.id(), one.with(groups, one.description(), one.sourceDestCheck()));
        } else {
            put(row.with(protection(row.protection(), request)));
        }
        return ModifyInstanceAttributeResponse.builder().build();
    }

    private static Map<String, @Nullable Object> given(ModifyInstanceAttributeRequest request) {
        Map<String, @Nullable Object> given = new HashMap<>();
        given.put("instanceType", request.instanceType());
        given.put("userData", request.userData());
        given.put("ebsOptimized", request.ebsOptimized());
        given.put("sourceDestCheck", request.sourceDestCheck());
        given.put("groupSet", request.groups().isEmpty() ? null : request.groups());
        given.put("blockDeviceMapping", request.blockDeviceMappings().isEmpty() ? null : "given");
        given.put("disableApiTermination", request.disableApiTermination());
        given.put("disableApiStop", request.disableApiStop());
        given.put("instanceInitiatedShutdownBehavior", request.instanceInitiatedShutdownBehavior());
        given.put("attribute", request.attributeAsString());
        return given;
    }

    private void changeType(InstanceRow row, @Nullable String wanted) {
        HardwareRow old = stopped(row).hardware();
        var image = new Images(cloud).find(old.imageId());
        var type = new LaunchChecks(cloud).type(wanted, image);
        new LaunchChecks(cloud).zone(type, row.place().zone());
        String credits = type.isBurstable() ? (old.credits() == null ? "standard" : old.credits()) : null;
        put(row.with(new HardwareRow(
                old.imageId(), type.name(), old.keyName(), old.ebsOptimized(), old.monitored(), credits)));
    }

    // By its own parameter user data travels decoded once by the SDK; by the general one as base64.
    private void changeUserData(InstanceRow row, ModifyInstanceAttributeRequest request) {
        String base64 = request.userData() == null
                ? request.value()
                : Base64.getEncoder().encodeToString(request.userData().value().asByteArray());
        UserData.check(base64);
        put(stopped(row).withUserData(base64 == null || base64.isEmpty() ? null : base64));
    }

    private static ProtectionRow protection(ProtectionRow old, ModifyInstanceAttributeRequest request) {
        String attribute = String.valueOf(request.attributeAsString());
        boolean generally = Boolean.parseBoolean(request.value());
        return new ProtectionRow(
                attribute.equals("disableApiTermination")
                        ? generally
                        : truth(request.disableApiTermination(), old.termination()),
                attribute.equals("disableApiStop") ? generally : truth(request.disableApiStop(), old.stop()),
                request.instanceInitiatedShutdownBehavior() == null
                        ? (attribute.equals("instanceInitiatedShutdownBehavior")
                                ? request.value()
                                : old.shutdownBehavior())
                        : request.instanceInitiatedShutdownBehavior().value());
    }

    private static boolean truth(@Nullable AttributeBooleanValue given, boolean old) {
        return given == null ? old : Boolean.TRUE.equals(given.value());
    }

    private static AttributeBooleanValue truth(boolean value) {
        return AttributeBooleanValue.builder().value(value).build();
    }

    private InstanceRow stopped(InstanceRow row) {
        if (!row.is("stopped", cloud.now())) {
            throw AwsError.of(
                    "IncorrectInstanceState", "The instance '" + row.id() + "' is not in the 'stopped' state.");
        }
        return row;
    }

    private NetworkInterfaceRow primary(InstanceRow row) {
        List<NetworkInterfaceRow> interfaces = tables.interfacesOf(row.id());
        if (interfaces.isEmpty()) {
            throw AwsError.of(
                    "IncorrectInstanceState",
                    "The instance '" + row.id() + "' is not in a valid state for this operation.");
        }
        if (interfaces.size() > 1) {
            throw AwsError.of(
                    "InvalidInstanceID",
                    "There are multiple interfaces attached to instance '" + row.id()
                            + "'. Please specify an interface ID for the operation instead.");
        }
        return interfaces.getFirst();
    }

    private static void refuseUnsupported(ModifyInstanceAttributeRequest request) {
        Parameters.unsupported(request.kernel(), "Kernel");
        Parameters.unsupported(request.ramdisk(), "Ramdisk");
        Parameters.unsupported(request.sriovNetSupport(), "SriovNetSupport");
        Parameters.unsupported(request.enaSupport(), "EnaSupport");
    }

    private InstanceRow find(@Nullable String id) {
        return Ids.INSTANCE.find(tables.instances(), id, "instanceId");
    }

    private void put(InstanceRow row) {
        tables.instances().put(row.id(), row);
    }
}
