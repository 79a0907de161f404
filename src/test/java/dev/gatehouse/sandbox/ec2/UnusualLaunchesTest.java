package dev.gatehouse.sandbox.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;

class UnusualLaunchesTest {

    private final Network network = new Network(Account.instant());
    private final Machines machines = new Machines(network.ec2);
    private final String subnet = network.subnet(network.vpc());

    @Test
    void areRefusedRatherThanIgnored() {
        refuses("Placement.Tenancy", one -> one.placement(place -> place.tenancy("dedicated")));
        refuses("Placement.GroupName", one -> one.placement(place -> place.groupName("near")));
        refuses("CpuOptions.ThreadsPerCore", one -> one.cpuOptions(cpus -> cpus.threadsPerCore(1)));
        refuses("EnclaveOptions.Enabled", one -> one.enclaveOptions(enclave -> enclave.enabled(true)));
        refuses("HibernationOptions.Configured", one -> one.hibernationOptions(sleep -> sleep.configured(true)));
        refuses("MaintenanceOptions.AutoRecovery", one -> one.maintenanceOptions(all -> all.autoRecovery("disabled")));
        refuses(
                "PrivateDnsNameOptions.HostnameType",
                one -> one.privateDnsNameOptions(name -> name.hostnameType("resource-name")));
        refuses(
                "CapacityReservationSpecification.CapacityReservationPreference",
                one -> one.capacityReservationSpecification(
                        reserved -> reserved.capacityReservationPreference("none")));
    }

    @Test
    void areNotThoseThatAskForWhatEveryInstanceHas() {
        String id = machines.run(
                subnet,
                one -> one.placement(place -> place.tenancy("default").groupName(""))
                        .enclaveOptions(enclave -> enclave.enabled(false))
                        .hibernationOptions(sleep -> sleep.configured(false))
                        .maintenanceOptions(all -> all.autoRecovery("default"))
                        .privateDnsNameOptions(name -> name.hostnameType("ip-name"))
                        .capacityReservationSpecification(reserved -> reserved.capacityReservationPreference("open")));
        assertThat(machines.show(id).placement().tenancyAsString()).isEqualTo("default");
    }

    private void refuses(String parameter, Consumer<RunInstancesRequest.Builder> unusual) {
        assertThatThrownBy(() -> machines.run(subnet, unusual))
                .hasMessageContaining("The parameter " + parameter + " is not supported by this sandbox.");
    }
}
