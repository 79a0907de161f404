package dev.gatehouse.sandbox.ec2;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A network interface that an instance shall be launched with: one that is there, or one to make. */
record InterfacePlan(
        int device,
        @Nullable NetworkInterfaceRow existing,
        SubnetRow subnet,
        List<String> groups,
        @Nullable String privateIp,
        String description,
        boolean deleteOnTermination,
        boolean publicIp) {}
