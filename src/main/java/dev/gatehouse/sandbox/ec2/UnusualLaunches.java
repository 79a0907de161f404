package dev.gatehouse.sandbox.ec2;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.CapacityReservationSpecification;
import software.amazon.awssdk.services.ec2.model.CpuOptionsRequest;
import software.amazon.awssdk.services.ec2.model.InstanceMaintenanceOptionsRequest;
import software.amazon.awssdk.services.ec2.model.Placement;
import software.amazon.awssdk.services.ec2.model.PrivateDnsNameOptionsRequest;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;

/** What a launch may ask for that every instance here has alike: anything but that is refused rather than ignored. */
final class UnusualLaunches {

    private UnusualLaunches() {}

    static void refuse(RunInstancesRequest request) {
        placement(request.placement());
        names(request.privateDnsNameOptions());
        cpus(request.cpuOptions());
        reservation(request.capacityReservationSpecification());
        maintenance(request.maintenanceOptions());
        if (request.enclaveOptions() != null) {
            Parameters.unsupported(request.enclaveOptions().enabled(), "EnclaveOptions.Enabled");
        }
        if (request.hibernationOptions() != null) {
            Parameters.unsupported(request.hibernationOptions().configured(), "HibernationOptions.Configured");
        }
    }

    private static void placement(@Nullable Placement place) {
        if (place != null) {
            unless("default", place.tenancyAsString(), "Placement.Tenancy");
            unless("", place.groupName(), "Placement.GroupName");
            Parameters.unsupported(place.groupId(), "Placement.GroupId");
            Parameters.unsupported(place.hostId(), "Placement.HostId");
            Parameters.unsupported(place.hostResourceGroupArn(), "Placement.HostResourceGroupArn");
        }
    }

    private static void names(@Nullable PrivateDnsNameOptionsRequest options) {
        if (options != null) {
            unless("ip-name", options.hostnameTypeAsString(), "PrivateDnsNameOptions.HostnameType");
            Parameters.unsupported(
                    options.enableResourceNameDnsARecord(), "PrivateDnsNameOptions.EnableResourceNameDnsARecord");
            Parameters.unsupported(
                    options.enableResourceNameDnsAAAARecord(), "PrivateDnsNameOptions.EnableResourceNameDnsAAAARecord");
        }
    }

    private static void cpus(@Nullable CpuOptionsRequest options) {
        if (options != null) {
            Parameters.unsupported(options.coreCount(), "CpuOptions.CoreCount");
            Parameters.unsupported(options.threadsPerCore(), "CpuOptions.ThreadsPerCore");
            unless("disabled", options.amdSevSnpAsString(), "CpuOptions.AmdSevSnp");
        }
    }

    private static void reservation(@Nullable CapacityReservationSpecification wanted) {
        if (wanted != null) {
            unless(
                    "open",
                    wanted.capacityReservationPreferenceAsString(),
                    "CapacityReservationSpecification.CapacityReservationPreference");
            Parameters.unsupported(
                    wanted.capacityReservationTarget(), "CapacityReservationSpecification.CapacityReservationTarget");
        }
    }

    private static void maintenance(@Nullable InstanceMaintenanceOptionsRequest options) {
        if (options != null) {
            unless("default", options.autoRecoveryAsString(), "MaintenanceOptions.AutoRecovery");
        }
    }

    private static void unless(String usual, @Nullable String wanted, String parameter) {
        if (wanted != null && !wanted.isEmpty() && !wanted.equals(usual)) {
            Parameters.unsupported(wanted, parameter);
        }
    }
}
