package dev.gatehouse.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * A TCP connection's way to a server on this machine that can be cut, as networks are: nothing gets through, nobody is told,
 * and what was on its way arrives when it is mended.
 */
final class Wire implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int server;
    private boolean cut;

    private Wire(int server) throws IOException {
        this.server = server;
    }

    static Wire to(int server) throws IOException {
        Wire wire = new Wire(server);
        begin(wire::accept);
        return wire;
    }

    int port() {
        return door.getLocalPort();
    }

    synchronized void cut() {
        cut = true;
    }

    synchronized void mend() {
        cut = false;
        notifyAll();
    }

    private synchronized void pass() throws IOException {
        try {
            while (cut) {
                wait();
            }
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private void accept() throws IOException {
        while (!door.isClosed()) {
            Socket near = door.accept();
            begin(() -> connect(near));
        }
    }

    private void connect(Socket near) throws IOException {
        pass();
        Socket far = new Socket(InetAddress.getLoopbackAddress(), server);
        near.setTcpNoDelay(true);
        far.setTcpNoDelay(true);
        begin(() -> carry(near, far));
        begin(() -> carry(far, near));
    }

    private void carry(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] some = new byte[8192];
            for (int length = in.read(some); length >= 0; length = in.read(some)) {
                pass();
                out.write(some, 0, length);
            }
            pass();
        }
    }

    @FunctionalInterface
    private interface Carrying {
        void run() throws IOException;
    }

    private static void begin(Carrying carrying) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                carrying.run();
            } catch (IOException ended) {
                // One end has gone; the other was closed with it.
            }
        });
    }

    @Override
    public void close() throws IOException {
        door.close();
        mend();
    }
}
