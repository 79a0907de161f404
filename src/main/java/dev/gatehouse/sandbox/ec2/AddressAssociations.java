package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.AddressRow.AssociationRow;
import dev.gatehouse.sandbox.ec2.NetworkInterfaceRow.PublicIpRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.AssociateAddressRequest;
import software.amazon.awssdk.services.ec2.model.AssociateAddressResponse;
import software.amazon.awssdk.services.ec2.model.DisassociateAddressRequest;
import software.amazon.awssdk.services.ec2.model.DisassociateAddressResponse;

/** Which network interface an Elastic IP is mapped to. An address moves silently unless told not to. */
public final class AddressAssociations {

    private final Cloud cloud;
    private final Tables tables;

    public AddressAssociations(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
    }

    public AssociateAddressResponse associateAddress(AssociateAddressRequest request) {
        AddressRow address = address(request);
        NetworkInterfaceRow one = request.instanceId() == null
                ? Ids.NETWORK_INTERFACE.known(
                        tables.networkInterfaces(), request.networkInterfaceId(), "instanceId or networkInterfaceId")
                : primary(request.instanceId());
        if (one.owner() != null) {
            throw notYours();
        }
        checkGateway(one.vpcId());
        String privateIp = privateIp(one, request.privateIpAddress());
        Optional<AssociationRow> present = address.association(cloud.now());
        if (present.isPresent() && maps(present.get(), one.id(), privateIp)) {
            return answer(present.get().id());
        }
        present.ifPresent(old -> checkMovable(address, old, request.allowReassociation()));
        leave(one.id(), privateIp);
        AssociationRow association =
                new AssociationRow(cloud.newId(Ids.ADDRESS_ASSOCIATION.prefix()), one.id(), privateIp, false, null);
        tables.addresses().put(address.allocationId(), address.with(association));
        // An address that AWS gave by itself is given back for good.
        tables.networkInterfaces().put(one.id(), one.with((PublicIpRow) null));
        return answer(association.id());
    }

    private NetworkInterfaceRow primary(String instanceId) {
        InstanceRow instance = Ids.INSTANCE.find(tables.instances(), instanceId);
        List<NetworkInterfaceRow> interfaces = tables.interfacesOf(instance.id());
        if (instance.is("pending", cloud.now())) {
            throw AwsError.of(
                    "IncorrectInstanceState",
                    "The pending instance '" + instance.id() + "' is not in a valid state for this operation.");
        }
        if (instance.isEnding() || interfaces.isEmpty()) {
            throw AwsError.of(
                    "IncorrectInstanceState",
                    "The instance '" + instance.id() + "' is not in a valid state for this operation.");
        }
        if (interfaces.size() > 1) {
            throw AwsError.of(
                    "InvalidInstanceID",
                    "There are multiple interfaces attached to instance '" + instance.id()
                            + "'. Please specify an interface ID for the operation instead.");
        }
        return interfaces.getFirst();
    }

    public DisassociateAddressResponse disassociateAddress(DisassociateAddressRequest request) {
        if (request.publicIp() != null) {
            throw Parameters.invalid(
                    "You must specify an association id when unmapping an address from a VPC instance");
        }
        String id = Parameters.required(request.associationId(), "AssociationId");
        for (AddressRow address : tables.addresses().all()) {
            Optional<AssociationRow> association =
                    address.association(cloud.now()).filter(one -> one.id().equals(id));
            if (association.isPresent()) {
                if (association.get().byNatGateway()) {
                    throw notYours();
                }
                tables.addresses().put(address.allocationId(), address.with(null));
                return DisassociateAddressResponse.builder().build();
            }
        }
        throw Ids.ADDRESS_ASSOCIATION.missing(id);
    }

    /** Maps an address to the interface of a NAT gateway. */
    AssociationRow associate(AddressRow address, NetworkInterfaceRow natInterface) {
        AssociationRow association = new AssociationRow(
                cloud.newId(Ids.ADDRESS_ASSOCIATION.prefix()), natInterface.id(), natInterface.privateIp(), true, null);
        tables.addresses().put(address.allocationId(), address.with(association));
        return association;
    }

    /** Unmaps all addresses from an interface that goes away. */
    void leave(String networkInterfaceId) {
        for (AddressRow address : tables.addresses().all()) {
            address.association(cloud.now())
                    .filter(one -> one.networkInterfaceId().equals(networkInterfaceId))
                    .ifPresent(gone -> tables.addresses().put(address.allocationId(), address.with(null)));
        }
    }

    /** Unmaps all addresses at that time from an interface that goes away then. */
    void leaveAt(String networkInterfaceId, Instant at) {
        for (AddressRow address : tables.addresses().all()) {
            address.association(cloud.now())
                    .filter(one -> one.networkInterfaceId().equals(networkInterfaceId))
                    .ifPresent(
                            going -> tables.addresses().put(address.allocationId(), address.with(going.endingAt(at))));
        }
    }

    boolean hasElasticIp(String networkInterfaceId) {
        return tables.addresses().all().stream()
                .flatMap(address -> address.association(cloud.now()).stream())
                .anyMatch(one -> one.networkInterfaceId().equals(networkInterfaceId));
    }

    /** What AWS answers about things that belong to one of its services. */
    static AwsError notYours() {
        return AwsError.of("AuthFailure", "You do not have permission to access the specified resource.");
    }

    private AddressRow address(AssociateAddressRequest request) {
        if (request.publicIp() == null) {
            return Ids.ADDRESS.known(tables.addresses(), request.allocationId(), "AllocationId");
        }
        return tables.addresses().all().stream()
                .filter(address -> address.publicIp().equals(request.publicIp()))
                .findFirst()
                .orElseThrow(() ->
                        AwsError.of("InvalidAddress.NotFound", "Address '" + request.publicIp() + "' not found."));
    }

    private void checkGateway(String vpcId) {
        if (tables.internetGateways().all().stream().noneMatch(gateway -> gateway.isAttachedTo(vpcId))) {
            throw AwsError.of("Gateway.NotAttached", "Network " + vpcId + " is not attached to any internet gateway");
        }
    }

    private static String privateIp(NetworkInterfaceRow one, @Nullable String wanted) {
        if (wanted == null
                || wanted.equals(one.privateIp())
                || one.secondaryIps().contains(wanted)) {
            return wanted == null ? one.privateIp() : wanted;
        }
        throw Parameters.invalid("The address " + wanted + " is not assigned to " + one.id());
    }

    private static void checkMovable(AddressRow address, AssociationRow old, @Nullable Boolean allowed) {
        if (old.byNatGateway()) {
            throw notYours();
        }
        if (Boolean.FALSE.equals(allowed)) {
            throw AwsError.of(
                    "Resource.AlreadyAssociated",
                    "resource " + address.allocationId() + " is already associated with associate-id " + old.id());
        }
    }

    // A private address has one public address at most: the one it had is dropped.
    private void leave(String networkInterfaceId, String privateIp) {
        for (AddressRow address : tables.addresses().all()) {
            address.association(cloud.now())
                    .filter(one -> maps(one, networkInterfaceId, privateIp))
                    .ifPresent(gone -> tables.addresses().put(address.allocationId(), address.with(null)));
        }
    }

    private static boolean maps(AssociationRow association, String networkInterfaceId, String privateIp) {
        return association.networkInterfaceId().equals(networkInterfaceId)
                && association.privateIp().equals(privateIp);
    }

    private static AssociateAddressResponse answer(String associationId) {
        return AssociateAddressResponse.builder().associationId(associationId).build();
    }
}
