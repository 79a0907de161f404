package dev.gatehouse.sandbox.dns;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers questions on a loopback port, over UDP and TCP. */
public final class DnsServer implements AutoCloseable {

    private static final Logger LOG = System.getLogger(DnsServer.class.getName());
    private static final int LARGEST_QUESTION = 4096;
    private static final int TRIES = 20;

    private final DatagramSocket udp;
    private final ServerSocket tcp;
    private final Replies replies;
    private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();

    private DnsServer(DatagramSocket udp, ServerSocket tcp, Directory.Door door) {
        this.udp = udp;
        this.tcp = tcp;
        this.replies = new Replies(door);
    }

    /**
     * Listens at once.
     *
     * @param port 0 for any that is free for both
     * @throws UncheckedIOException if the port is taken
     */
    public static DnsServer start(int port, Directory.Door door) {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        for (int tries = 1; ; tries++) {
            try {
                ServerSocket tcp = new ServerSocket(port, 50, loopback);
                DnsServer server = new DnsServer(udp(tcp, loopback), tcp, door);
                server.work.submit(server::listenUdp);
                server.work.submit(server::listenTcp);
                return server;
            } catch (IOException e) {
                if (port != 0 || tries == TRIES) {
                    throw new UncheckedIOException(
                            "The sandbox's DNS cannot listen on port " + port + ": " + e.getMessage(), e);
                }
            }
        }
    }

    private static DatagramSocket udp(ServerSocket tcp, InetAddress loopback) throws IOException {
        try {
            return new DatagramSocket(tcp.getLocalPort(), loopback);
        } catch (IOException e) {
            tcp.close();
            throw e;
        }
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(tcp.getInetAddress(), tcp.getLocalPort());
    }

    private void listenUdp() {
        byte[] buffer = new byte[LARGEST_QUESTION];
        while (!udp.isClosed()) {
            DatagramPacket question = new DatagramPacket(buffer, buffer.length);
            try {
                udp.receive(question);
                byte[] bytes = Arrays.copyOf(question.getData(), question.getLength());
                work.submit(() -> answerUdp(bytes, question.getSocketAddress()));
            } catch (IOException e) {
                report(udp.isClosed(), e);
            }
        }
    }

    private void answerUdp(byte[] question, SocketAddress asker) {
        try {
            byte[] answer = replies.overUdp(question);
            udp.send(new DatagramPacket(answer, answer.length, asker));
        } catch (IOException | RuntimeException e) {
            report(udp.isClosed(), e);
        }
    }

    private void listenTcp() {
        while (!tcp.isClosed()) {
            try {
                Socket asker = tcp.accept();
                work.submit(() -> answerTcp(asker));
            } catch (IOException e) {
                report(tcp.isClosed(), e);
            }
        }
    }

    private void answerTcp(Socket asker) {
        try (asker;
                DataInputStream in = new DataInputStream(asker.getInputStream());
                DataOutputStream out = new DataOutputStream(asker.getOutputStream())) {
            asker.setSoTimeout(10_000);
            while (true) {
                byte[] question = new byte[in.readUnsignedShort()];
                in.readFully(question);
                byte[] answer = replies.overTcp(question);
                out.writeShort(answer.length);
                out.write(answer);
                out.flush();
            }
        } catch (EOFException askerHasGone) {
            // One question is the rule; whoever has more keeps the connection.
        } catch (IOException | RuntimeException e) {
            report(tcp.isClosed(), e);
        }
    }

    private static void report(boolean closed, Exception e) {
        if (!closed) {
            LOG.log(Level.DEBUG, "The sandbox's DNS could not answer", e);
        }
    }

    @Override
    public void close() {
        udp.close();
        try {
            tcp.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            work.shutdownNow();
        }
    }
}
