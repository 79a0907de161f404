package dev.gatehouse.kinds.dbinstance;

/**
 * How people connect: lines to copy. The password is nowhere in them.
 *
 * @param secret ARN of the secret in which the password is; empty if RDS does not manage it
 * @param readSecret the line that reads it; empty without one
 * @param authorities the line that fetches the certificates of RDS's authorities
 * @param client the line that opens a session
 * @param bastion the host through which a tunnel leads, as people call it; empty if the stack has none
 * @param tunnel the line that opens it; empty without one
 * @param throughTunnel the client's line while the tunnel is open; empty without one
 */
public record DbConnection(
        String user,
        String secret,
        String readSecret,
        String authorities,
        String client,
        String bastion,
        String tunnel,
        String throughTunnel) {}
