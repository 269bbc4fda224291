// Asks veraPDF's engine whether PDF files keep PDF/UA-1 (accessible) and PDF/A-2a (archival).
// Names each broken rule with the first place that breaks it, and ends with 1 if there is one.

import java.io.FileInputStream;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

public class Verify {
    private static final PDFAFlavour[] STANDARDS = {PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A};

    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        boolean good = files.length > 0;
        for (String file : files) {
            for (PDFAFlavour standard : STANDARDS) {
                Map<String, String> broken = broken(file, standard);
                System.out.println((broken.isEmpty() ? "keeps  " : "BREAKS ") + standard.getId() + "  " + file);
                broken.forEach((rule, place) -> System.out.println("    " + rule + ": " + place));
                good &= broken.isEmpty();
            }
        }
        System.exit(good ? 0 : 1);
    }

    /** The broken rules of a file, each with its first place. */
    private static Map<String, String> broken(String file, PDFAFlavour standard) throws Exception {
        VeraPDFFoundry foundry = Foundries.defaultInstance();
        Map<String, String> broken = new LinkedHashMap<>();
        try (InputStream bytes = new FileInputStream(file);
                PDFAParser parser = foundry.createParser(bytes, standard);
                PDFAValidator validator = foundry.createValidator(standard, false)) {
            ValidationResult result = validator.validate(parser);
            for (TestAssertion test : result.getTestAssertions()) {
                if (test.getStatus() == TestAssertion.Status.FAILED) {
                    String rule = test.getRuleId().getClause() + ", test " + test.getRuleId().getTestNumber();
                    broken.putIfAbsent(rule, test.getMessage() + " (" + test.getLocation().getContext() + ")");
                }
            }
            if (broken.isEmpty() && !result.isCompliant()) {
                broken.put("?", "the engine is not content and does not say why");
            }
        }
        return broken;
    }
}
