package org.ormek.crawl.hostile;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** A name server on loopback that answers what the test wants, each time anew, with a time to live of zero. */
public final class HostileNames implements AutoCloseable {

    private final DatagramSocket socket;
    private final Function<String, List<String>> answers;
    private final AtomicInteger questions = new AtomicInteger();

    /** The answers are addresses of the name asked; an empty list means that the name does not exist. */
    public HostileNames(Function<String, List<String>> answers) throws IOException {
        this.answers = answers;
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::serve);
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return new InetSocketAddress(socket.getLocalAddress(), socket.getLocalPort());
    }

    /** How many questions came. */
    public int questions() {
        return questions.get();
    }

    private void serve() {
        byte[] bytes = new byte[4096];
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(bytes, bytes.length);
                socket.receive(packet);
                byte[] answer = answer(new Message(Arrays.copyOf(bytes, packet.getLength()))).toWire();
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            } catch (IOException e) {
                // Closed, or a broken question.
            }
        }
    }

    private Message answer(Message query) throws IOException {
        questions.incrementAndGet();
        Record question = query.getQuestion();
        Message answer = new Message(query.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.getHeader().setFlag(Flags.RA);
        answer.addRecord(question, Section.QUESTION);
        List<String> addresses = answers.apply(question.getName().toString(true).toLowerCase(java.util.Locale.ROOT)
                + (question.getType() == Type.AAAA ? "/6" : "/4"));
        if (addresses.isEmpty()) {
            answer.getHeader().setRcode(Rcode.NXDOMAIN);
        }
        for (String address : addresses) {
            if (address.startsWith("v6:") && question.getType() == Type.AAAA) {
                byte[] sixteen = java.util.HexFormat.of().parseHex(address.substring(3));
                answer.addRecord(new AAAARecord(question.getName(), DClass.IN, 0, sixteen), Section.ANSWER);
            } else if (!address.startsWith("v6:") && question.getType() == Type.A) {
                answer.addRecord(new ARecord(question.getName(), DClass.IN, 0, InetAddress.getByName(address)), Section.ANSWER);
            }
        }
        return answer;
    }

    @Override
    public void close() {
        socket.close();
    }
}
