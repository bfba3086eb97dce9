package vn.motcua.reporting.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class XmlTest {
    @Test
    void namesOfPeopleAndMarkupSurviveAndControlsDoNot() throws IOException {
        var out = new ByteArrayOutputStream();
        new Xml(out)
                .root(Namespace.COMMON, "Text")
                .attribute("value", "\"<&>\"")
                .element(Namespace.COMMON, "Name", "Nguye\u0302\u0303n & Nguyễn 𠀋 \u0001]]>")
                .end()
                .finish();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("value=\"&quot;&lt;&amp;&gt;&quot;\"")
                .contains("Nguye\u0302\u0303n &amp; Nguyễn 𠀋 \uFFFD]]&gt;");
    }
}
