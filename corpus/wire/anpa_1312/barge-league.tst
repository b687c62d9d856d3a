z4502-----
r z BC-BRG--LeagueGlance    03-05 0110
^BC-BRG--League Glance<
^Barge League Standings=
^By North Wire Agency=
^Northern Division=
^;W;L;Pct;GB 
Oddavik;14;3;.824;_ 
Port Ellen;12;5;.706;2 
Saltholm;10;6;.625;3{ 
^Southern Division=
^;W;L;Pct;GB 
Vestermark;11;6;.647;_ 
Kestrel Bay;9;8;.529;2 
	   ___=
^Tuesday's Tows=
	   Saltholm at Oddavik, 6:10 p.m. 
	   Kestrel Bay at Port Ellen, 7:05 p.m.<

	   NWA-WS-03-05-24 0620GMT<


W2301_nland
b i BC-NL--NWANewsAlert     03-05 0030
^BC-NL--NWANewsAlert,19<
	   SALTHOLM, Norland (NWA) _ Lighthouse board switches off the last foghorn of the northern coast.

	   NWA-WF-03-05-24 0902GMT<


