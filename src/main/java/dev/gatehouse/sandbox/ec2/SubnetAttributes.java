package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.SubnetRow.SubnetAttributesRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.AttributeBooleanValue;
import software.amazon.awssdk.services.ec2.model.ModifySubnetAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ModifySubnetAttributeResponse;

/** The attributes of a subnet, which are changed one at a time. */
public final class SubnetAttributes {

    private static final List<String> HOSTNAME_TYPES = List.of("ip-name", "resource-name");

    private final Tables tables;

    public SubnetAttributes(Cloud cloud) {
        this.tables = new Tables(cloud);
    }

    public ModifySubnetAttributeResponse modifySubnetAttribute(ModifySubnetAttributeRequest request) {
        SubnetRow subnet = Ids.SUBNET.known(tables.subnets(), request.subnetId(), "subnetId");
        refuseUnsupported(request);
        checkOne(request);
        SubnetAttributesRow old = subnet.attributes();
        SubnetAttributesRow changed = new SubnetAttributesRow(
                wanted(request.mapPublicIpOnLaunch(), old.mapPublicIp()),
                wanted(request.enableDns64(), old.dns64()),
                hostnameType(request.privateDnsHostnameTypeOnLaunchAsString(), old.hostnameType()),
                wanted(request.enableResourceNameDnsARecordOnLaunch(), old.aRecord()),
                wanted(request.enableResourceNameDnsAAAARecordOnLaunch(), old.aaaaRecord()));
        tables.subnets().put(subnet.id(), subnet.with(changed));
        return ModifySubnetAttributeResponse.builder().build();
    }

    private static void checkOne(ModifySubnetAttributeRequest request) {
        Map<String, @Nullable Object> given = new HashMap<>();
        given.put("mapPublicIpOnLaunch", request.mapPublicIpOnLaunch());
        given.put("assignIpv6AddressOnCreation", request.assignIpv6AddressOnCreation());
        given.put("mapCustomerOwnedIpOnLaunch", request.mapCustomerOwnedIpOnLaunch());
        given.put("enableDns64", request.enableDns64());
        given.put("privateDnsHostnameTypeOnLaunch", request.privateDnsHostnameTypeOnLaunchAsString());
        given.put("enableResourceNameDnsARecordOnLaunch", request.enableResourceNameDnsARecordOnLaunch());
        given.put("enableResourceNameDnsAAAARecordOnLaunch", request.enableResourceNameDnsAAAARecordOnLaunch());
        Parameters.one(given);
    }

    private static boolean wanted(@Nullable AttributeBooleanValue value, boolean old) {
        return value == null ? old : Boolean.TRUE.equals(value.value());
    }

    private static String hostnameType(@Nullable String value, String old) {
        if (value != null && !HOSTNAME_TYPES.contains(value)) {
            throw Parameters.invalidValue(
                    value, "privateDnsHostnameTypeOnLaunch", "It must be one of " + HOSTNAME_TYPES + ".");
        }
        return value == null ? old : value;
    }

    private static void refuseUnsupported(ModifySubnetAttributeRequest request) {
        unsupported(request.assignIpv6AddressOnCreation(), "assignIpv6AddressOnCreation");
        unsupported(request.mapCustomerOwnedIpOnLaunch(), "mapCustomerOwnedIpOnLaunch");
        unsupported(request.disableLniAtDeviceIndex(), "disableLniAtDeviceIndex");
        Parameters.unsupported(request.customerOwnedIpv4Pool(), "customerOwnedIpv4Pool");
        Parameters.unsupported(request.enableLniAtDeviceIndex(), "enableLniAtDeviceIndex");
    }

    private static void unsupported(@Nullable AttributeBooleanValue value, String parameter) {
        Parameters.unsupported(value == null ? null : value.value(), parameter);
    }
}
