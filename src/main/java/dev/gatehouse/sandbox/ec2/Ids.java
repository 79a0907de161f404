package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Table;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ids of EC2's nouns: their form, the type their tags carry, and what AWS answers when one is malformed or unknown.
 * AWS spells these codes differently from noun to noun; the spelling here is what it sends.
 */
enum Ids {
    VPC("vpc", "vpc", "InvalidVpcId.Malformed", "InvalidVpcID.NotFound", "The vpc ID '%s' does not exist"),
    SUBNET(
            "subnet",
            "subnet",
            "InvalidSubnetId.Malformed",
            "InvalidSubnetID.NotFound",
            "The subnet ID '%s' does not exist"),
    INTERNET_GATEWAY(
            "igw",
            "internet-gateway",
            "InvalidInternetGatewayId.Malformed",
            "InvalidInternetGatewayID.NotFound",
            "The internetGateway ID '%s' does not exist"),
    ROUTE_TABLE(
            "rtb",
            "route-table",
            "InvalidRouteTableId.Malformed",
            "InvalidRouteTableID.NotFound",
            "The routeTable ID '%s' does not exist"),
    ROUTE_TABLE_ASSOCIATION(
            "rtbassoc",
            null,
            "InvalidRouteTableAssociationId.Malformed",
            "InvalidAssociationID.NotFound",
            "The association ID '%s' does not exist"),
    NETWORK_ACL(
            "acl",
            "network-acl",
            "InvalidNetworkAclId.Malformed",
            "InvalidNetworkAclID.NotFound",
            "The network acl ID '%s' does not exist"),
    NETWORK_ACL_ASSOCIATION(
            "aclassoc",
            null,
            "InvalidAssociationID.Malformed",
            "InvalidAssociationID.NotFound",
            "The association ID '%s' does not exist"),
    SECURITY_GROUP(
            "sg",
            "security-group",
            "InvalidGroupId.Malformed",
            "InvalidGroup.NotFound",
            "The security group '%s' does not exist"),
    SECURITY_GROUP_RULE(
            "sgr",
            "security-group-rule",
            "InvalidSecurityGroupRuleId.Malformed",
            "InvalidSecurityGroupRuleId.NotFound",
            "The security group rule ID '%s' does not exist"),
    ADDRESS(
            "eipalloc",
            "elastic-ip",
            "InvalidAllocationID.Malformed",
            "InvalidAllocationID.NotFound",
            "The allocation ID '%s' does not exist"),
    ADDRESS_ASSOCIATION(
            "eipassoc",
            null,
            "InvalidAssociationID.Malformed",
            "InvalidAssociationID.NotFound",
            "The association ID '%s' does not exist"),
    NAT_GATEWAY("nat", "natgateway", "NatGatewayMalformed", "NatGatewayNotFound", "NatGateway %s was not found"),
    VPC_ENDPOINT(
            "vpce",
            "vpc-endpoint",
            "InvalidVpcEndpointId.Malformed",
            "InvalidVpcEndpointId.NotFound",
            "The Vpc Endpoint Id '%s' does not exist"),
    NETWORK_INTERFACE(
            "eni",
            "network-interface",
            "InvalidNetworkInterfaceId.Malformed",
            "InvalidNetworkInterfaceID.NotFound",
            "The networkInterface ID '%s' does not exist"),
    INSTANCE(
            "i",
            "instance",
            "InvalidInstanceID.Malformed",
            "InvalidInstanceID.NotFound",
            "The instance ID '%s' does not exist"),
    KEY_PAIR(
            "key",
            "key-pair",
            "InvalidKeyPairId.Malformed",
            "InvalidKeyPair.NotFound",
            "The key pair '%s' does not exist"),
    IMAGE("ami", "image", "InvalidAMIID.Malformed", "InvalidAMIID.NotFound", "The image id '[%s]' does not exist"),
    VOLUME("vol", "volume", "InvalidVolumeID.Malformed", "InvalidVolume.NotFound", "The volume '%s' does not exist."),
    LAUNCH_TEMPLATE(
            "lt",
            "launch-template",
            "InvalidLaunchTemplateId.Malformed",
            "InvalidLaunchTemplateId.NotFound",
            "The specified launch template, with template ID %s, does not exist."),
    DHCP_OPTIONS(
            "dopt",
            "dhcp-options",
            "InvalidDhcpOptionsId.Malformed",
            "InvalidDhcpOptionID.NotFound",
            "The dhcpOption ID '%s' does not exist"),
    VPC_CIDR_ASSOCIATION(
            "vpc-cidr-assoc",
            null,
            "InvalidVpcCidrBlockAssociationId.Malformed",
            "InvalidVpcCidrBlockAssociationID.NotFound",
            "The vpc CIDR block association ID '%s' does not exist");

    private final String prefix;
    private final @Nullable String resourceType;
    private final String malformed;
    private final String notFound;
    private final String notFoundMessage;
    private final Pattern form;

    Ids(String prefix, @Nullable String resourceType, String malformed, String notFound, String notFoundMessage) {
        this.prefix = prefix;
        this.resourceType = resourceType;
        this.malformed = malformed;
        this.notFound = notFound;
        this.notFoundMessage = notFoundMessage;
        // Eight digits are ids of before 2016, which AWS still accepts.
        this.form = Pattern.compile(Pattern.quote(prefix) + "-([0-9a-f]{8}|[0-9a-f]{17})");
    }

    /** The noun an id belongs to by its prefix, if it is well formed. */
    static Optional<Ids> nounOf(String id) {
        for (Ids noun : values()) {
            if (noun.form.matcher(id).matches()) {
                return Optional.of(noun);
            }
        }
        return Optional.empty();
    }

    String prefix() {
        return prefix;
    }

    /** The type that tag specifications and {@code DescribeTags} give this noun; null where it has no tags. */
    @Nullable
    String resourceType() {
        return resourceType;
    }

    boolean isForm(String id) {
        return form.matcher(id).matches();
    }

    String check(String id) {
        if (!isForm(id)) {
            throw AwsError.of(malformed, "Invalid id: \"" + id + "\" (expecting \"" + prefix + "-...\")");
        }
        return id;
    }

    /**
     * The row of a required id parameter, for operations whose answer to a malformed id is that there is no such one, as
     * was observed for each of them in 2026.
     */
    <T> T known(Table<T> rows, @Nullable String id, String parameter) {
        String wanted = Parameters.required(id, parameter);
        return rows.get(wanted).orElseThrow(() -> missing(wanted));
    }

    /** The row of a required id parameter: present, well formed, there. */
    <T> T find(Table<T> rows, @Nullable String id, String parameter) {
        return find(rows, Parameters.required(id, parameter));
    }

    <T> T find(Table<T> rows, String id) {
        return rows.get(check(id)).orElseThrow(() -> missing(id));
    }

    AwsError missing(String id) {
        return AwsError.of(notFound, notFoundMessage.formatted(id));
    }
}
