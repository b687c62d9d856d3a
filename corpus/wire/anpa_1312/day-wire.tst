W2101_nland
u i BC-NL--CanalStrike     03-04 0164
^BC-NL--Canal Strike,98<
^Lock keepers stop Norland's northern canal<
^NWA Photo NLD201, NLD202.<
^Eds: UPDATES throughout. With photos.<
^By ADA NORTH=
^North Wire Agency=
	   PORT ELLEN, Norland (NWA) _ Lock keepers walked off at dawn on Monday and shut the northern canal, leaving sixty grain barges moored below the old customs house. 
 
	   ``We have asked for a second keeper at night since the autumn,'' said Tor Lindqvist, who speaks for the keepers. ``Nobody answered.''
 
	   The canal board called the stoppage _ the first in eleven years _ a breach of the winter agreement.
 
	   ___
 
	   Bo Dahl in Oddavik contributed to this report.

	   NWA-WF-03-04-24 0712GMT<


W2118_nland
u i BC-NL--CanalStrike 1stLd-Writethru    03-04 0212
^BC-NL--Canal Strike, 1st Ld-Writethru,131<
^Lock keepers return to Norland's northern canal after talks<
^NWA Photo NLD201, NLD202.<
^Eds: UPDATES with end of stoppage. ADDS byline.<
^By ADA NORTH and TOM BERG=
^North Wire Agency=
	   PORT ELLEN, Norland (NWA) _ Lock keepers went back to the northern canal on Monday evening after the board promised a second keeper on every night shift. 
 
	   The first grain barge passed the customs house shortly after six. ``The queue will be gone by Wednesday,'' said Tor Lindqvist, who speaks for the keepers.

	   NWA-WF-03-04-24 1841GMT<


z4410-----
r s BC-ROW--Regatta         03-04 0090
^BC-ROW--Regatta,61<
^Oddavik eight wins the icebreaker regatta<
	   ODDAVIK, Norland (NWA) _ The women's eight of Oddavik won the icebreaker regatta by a canvas on Monday, rowing the last bend against a falling tide.

	   NWA-WS-03-04-24 1530GMT<


