package dev.gatehouse.web.setup;

import java.util.List;

/**
 * What a row of a rules table usually is, by the name that people know. Names are those of the AWS console and are not
 * translated.
 */
public record Preset(String name, String protocol, String ports, String icmp) {

    private static final List<Preset> ALL = List.of(
            tcp("SSH", "22"),
            tcp("HTTP", "80"),
            tcp("HTTPS", "443"),
            tcp("RDP", "3389"),
            tcp("MySQL/Aurora", "3306"),
            tcp("PostgreSQL", "5432"),
            tcp("Redis", "6379"),
            tcp("NFS", "2049"),
            tcp("HTTP 8080", "8080"),
            tcp("Ephemeral ports", "1024-65535"),
            tcp("All TCP", "all"),
            new Preset("All UDP", "udp", "all", ""),
            new Preset("All ICMP", "icmp", "", "all"),
            new Preset("All traffic", "all", "", ""));

    public static List<Preset> all() {
        return ALL;
    }

    private static Preset tcp(String name, String ports) {
        return new Preset(name, "tcp", ports, "");
    }
}
