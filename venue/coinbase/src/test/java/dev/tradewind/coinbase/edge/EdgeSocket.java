// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.edge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// The venue's end of one WebSocket.
public final class EdgeSocket {

    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int TEXT = 0x1;
    private static final int CLOSE = 0x8;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

    EdgeSocket(Socket socket, InputStream in, OutputStream out) {
        this.socket = socket;
        this.in = in;
        this.out = out;
    }

    void shakeHands(String key) throws IOException {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-1")
                            .digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII));
            String accept = Base64.getEncoder().encodeToString(digest);
            out.write(
                    ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                                    + "Connection: Upgrade\r\nSec-WebSocket-Accept: "
                                    + accept
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } catch (GeneralSecurityException impossible) {
            throw new IOException(impossible);
        }
    }

    void listen() throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        int first = in.read();
        while (first >= 0 && (first & 0x0F) != CLOSE) {
            byte[] payload = payload();
            if ((first & 0x0F) <= TEXT) {
                message.writeBytes(payload);
                if ((first & 0x80) != 0) {
                    received.add(message.toString(StandardCharsets.UTF_8));
                    message.reset();
                }
            }
            first = in.read();
        }
    }

    private byte[] payload() throws IOException {
        int length = in.read() & 0x7F;
        if (length == 126) {
            length = ByteBuffer.wrap(in.readNBytes(2)).getShort() & 0xFFFF;
        }
        byte[] mask = in.readNBytes(4);
        byte[] payload = in.readNBytes(length);
        for (int index = 0; index < payload.length; index++) {
            payload[index] ^= mask[index % 4];
        }
        return payload;
    }

    /// The next text that the client sent.
    public String received() throws InterruptedException {
        return received.take();
    }

    public void send(String text) throws IOException {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        frame(0x80 | TEXT, payload);
    }

    /// Sends bytes as a text message, valid UTF-8 or not.
    public void sendBytes(byte[] payload) throws IOException {
        frame(0x80 | TEXT, payload);
    }

    /// Sends a text in many frames.
    public void sendInParts(String text, int partLength) throws IOException {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        for (int start = 0; start < payload.length; start += partLength) {
            int end = Math.min(payload.length, start + partLength);
            int opcode = start == 0 ? TEXT : 0;
            frame(
                    end == payload.length ? 0x80 | opcode : opcode,
                    java.util.Arrays.copyOfRange(payload, start, end));
        }
    }

    private synchronized void frame(int first, byte[] payload) throws IOException {
        out.write(first);
        if (payload.length < 126) {
            out.write(payload.length);
        } else if (payload.length < 65_536) {
            out.write(126);
            out.write(ByteBuffer.allocate(2).putShort((short) payload.length).array());
        } else {
            out.write(127);
            out.write(ByteBuffer.allocate(8).putLong(payload.length).array());
        }
        out.write(payload);
        out.flush();
    }

    /// Cuts the line.
    public void cut() throws IOException {
        socket.close();
    }
}
